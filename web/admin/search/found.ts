import { graphql, type ResultOf } from '../../graphql';
import { consolePath } from '../console-study';

export const SEARCH = graphql(`
  query ConsoleSearch($study: ID!, $text: String!) {
    search(study: $study, text: $text) {
      kind
      id
      title
      detail
    }
  }
`);

export type Found = ResultOf<typeof SEARCH>['search'][number];

/** Where something that was found is shown; lists that have no page for each show it filtered. */
export function foundPath(study: string, { kind, id, title, detail }: Found): string {
  switch (kind) {
    case 'WAVE':
      return consolePath(study, `/waves/${id}`);
    case 'EDITION':
      return consolePath(study, '/editions');
    case 'INSTRUMENT_VERSION':
      return consolePath(study, `/instruments/${detail}`);
    case 'COLLEAGUE':
      return consolePath(study, '/people');
    case 'INVITEE': {
      const filter = JSON.stringify({ search: title });
      return consolePath(study, `/invitees?${new URLSearchParams({ filter }).toString()}`);
    }
  }
}
