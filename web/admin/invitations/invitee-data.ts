import { execute } from '../../api/execute';
import { pageOf, type ResourceData } from '../data/resource-data';
import { INVITEES, type InviteeRow } from './documents';

const SORTINGS = {
  email: 'EMAIL',
  name: 'NAME',
  organisation: 'ORGANISATION',
  addedAt: 'ADDED_AT',
} as const;

/** What the list may be narrowed by, as it stands in the address. */
interface Filter {
  readonly q?: string;
  readonly state?: 'ACTIVE' | 'OPTED_OUT' | 'BOUNCED' | 'REMOVED';
}

export const inviteeData: ResourceData<InviteeRow> = {
  list: async (study, question) => {
    const { q, state } = question.filter as Filter;
    const field = (question.sort?.field ?? 'email') as keyof typeof SORTINGS;
    const { invitees } = await execute(
      INVITEES,
      {
        ...{ study, search: q ?? null, state: state ?? null, sort: SORTINGS[field] },
        descending: question.sort?.order === 'DESC',
        ...pageOf(question),
      },
      question.signal,
    );
    return { data: invitees.rows, total: invitees.total };
  },
};
