import { graphql, type ResultOf } from '../../graphql';

export const AUDIT = graphql(`
  query Audit($study: ID!, $filter: AuditFilter, $after: Int, $first: Int!) {
    audit(study: $study, filter: $filter, after: $after, first: $first) {
      total
      next
      rows {
        seq
        at
        action
        subject
        subjectName
        before
        after
        actor {
          id
          name
          email
        }
      }
    }
  }
`);

export const AUDIT_CHOICES = graphql(`
  query AuditChoices($study: ID!) {
    auditActions(study: $study) {
      action
      count
    }
    auditActors(study: $study) {
      id
      name
      email
    }
  }
`);

export type AuditRow = ResultOf<typeof AUDIT>['audit']['rows'][number];

/** The filter as it stands in the address: days are the reader’s own, the last one included. */
export interface AuditQuestion {
  readonly actor: string;
  readonly actions: readonly string[];
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

export const questionIn = (parameters: URLSearchParams): AuditQuestion => ({
  actor: parameters.get('actor') ?? '',
  actions: parameters.getAll('action'),
  subject: parameters.get('subject') ?? '',
  from: dayIn(parameters.get('from')),
  to: dayIn(parameters.get('to')),
});

const dayIn = (text: string | null): string =>
  text !== null && !Number.isNaN(Date.parse(`${text}T00:00`)) ? text : '';

export const isNarrowed = ({ actor, actions, subject, from, to }: AuditQuestion): boolean =>
  [actor, subject, from, to].some((each) => each !== '') || actions.length > 0;

/** The filter as the API takes it. */
export function filterOf({ actor, actions, subject, from, to }: AuditQuestion) {
  const end = to === '' ? null : new Date(`${to}T00:00`);
  end?.setDate(end.getDate() + 1);
  return {
    ...(actor === '' ? {} : { actor }),
    ...(actions.length === 0 ? {} : { actions: [...actions] }),
    ...(subject.trim() === '' ? {} : { subject: subject.trim() }),
    ...(from === '' ? {} : { from: new Date(`${from}T00:00`).toISOString() }),
    ...(end === null ? {} : { to: end.toISOString() }),
  };
}

/** The file of the rows that the filter keeps. */
export function auditFile(study: string, question: AuditQuestion): string {
  const { actions = [], ...filter } = filterOf(question);
  const query = new URLSearchParams({ study, ...filter });
  for (const action of actions) query.append('action', action);
  return `/audit.csv?${query.toString()}`;
}
