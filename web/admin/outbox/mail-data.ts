import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { pageOf, type ResourceData } from '../data/resource-data';

const MAILS = graphql(`
  query ConsoleOutbox(
    $study: ID!
    $wave: ID
    $status: MailStatus
    $search: String
    $first: Int!
    $offset: Int!
  ) {
    outbox(
      study: $study
      wave: $wave
      status: $status
      search: $search
      first: $first
      offset: $offset
    ) {
      total
      rows {
        id
        wave
        step
        email
        name
        subject
        status
        queuedAt
        handedOverAt
        confirmed
        reason
      }
    }
  }
`);
export type MailRow = ResultOf<typeof MAILS>['outbox']['rows'][number];

/** What the list may be narrowed by, as it stands in the address. */
interface Filter {
  readonly q?: string;
  readonly wave?: string;
  readonly status?: MailRow['status'];
}

/** Newest first, always. */
export const mailData: ResourceData<MailRow> = {
  list: async (study, question) => {
    const { q, wave, status } = question.filter as Filter;
    const { outbox } = await execute(
      MAILS,
      {
        ...{ study, wave: wave ?? null, status: status ?? null, search: q ?? null },
        ...pageOf(question),
      },
      question.signal,
    );
    return { data: outbox.rows, total: outbox.total };
  },
};
