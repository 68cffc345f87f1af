import { execute } from '../../api/execute';
import { graphql, type ResultOf, type VariablesOf } from '../../graphql';
import { pageOf, type ResourceData } from '../data/resource-data';

const LIST = graphql(`
  query ConsoleResponses(
    $study: ID!
    $wave: ID!
    $filter: ResponseFilter
    $sort: ResponseSort
    $descending: Boolean
    $first: Int
    $offset: Int
    $variables: [String!]
  ) {
    responses(
      study: $study
      wave: $wave
      filter: $filter
      sort: $sort
      descending: $descending
      first: $first
      offset: $offset
      variables: $variables
    ) {
      total
      rows {
        id
        respondent
        organisation
        strand
        mode
        status
        submittedAt
        minutes
        flags
        exclusion {
          because
        }
        answers {
          variable {
            name
          }
          text
          missing
        }
      }
    }
  }
`);

export type ResponseRow = ResultOf<typeof LIST>['responses']['rows'][number];
type ListVariables = VariablesOf<typeof LIST>;
export type ApiFilter = NonNullable<ListVariables['filter']>;
export type QualityFlag = ResponseRow['flags'][number];

/** What the list is narrowed down by, as it stands in the address. */
export interface ListFilter extends Omit<ApiFilter, 'from' | 'to'> {
  /** Days, the last one included. */
  readonly from?: string;
  readonly to?: string;
  /** Variables whose answers are shown; they narrow nothing down. */
  readonly show?: readonly string[];
}

const MS_PER_DAY = 86_400_000;

/** The part of a list’s filter that the API narrows down by. */
export function apiFilter(filter: ListFilter): ApiFilter {
  const { from, to, ...rest } = filter;
  const day = (text: string | undefined, plus: number): string | null => {
    const at = Date.parse(`${text ?? ''}T00:00:00`);
    return Number.isNaN(at) ? null : new Date(at + plus).toISOString();
  };
  const narrowing = Object.entries(rest).filter(([name]) => name !== 'show');
  return { ...Object.fromEntries(narrowing), from: day(from, 0), to: day(to, MS_PER_DAY) };
}

const SORTS: Readonly<Record<string, ListVariables['sort']>> = {
  submittedAt: 'SUBMITTED',
  minutes: 'MINUTES',
  organisation: 'ORGANISATION',
  status: 'STATUS',
};

/** Of the wave in `filter.wave`. */
export const responseData: ResourceData<ResponseRow> = {
  list: async (study, question) => {
    const { wave, ...filter } = question.filter as ListFilter & { readonly wave: string };
    const { responses } = await execute(
      LIST,
      {
        ...{ study, wave, filter: apiFilter(filter), ...pageOf(question) },
        sort: SORTS[question.sort?.field ?? ''] ?? 'SUBMITTED',
        descending: question.sort?.order !== 'ASC',
        variables: [...(filter.show ?? [])],
      },
      question.signal,
    );
    return { data: responses.rows, total: responses.total };
  },
};

export const SUMMARY = graphql(`
  query ConsoleResponseSummary($study: ID!, $wave: ID!) {
    responseSummary(study: $study, wave: $wave) {
      total
      excluded
      flagged
      flags {
        flag
        count
      }
      medianMinutes
      checkedAt
      upToDate
    }
  }
`);

export const VARIABLES = graphql(`
  query ConsoleResponseVariables($study: ID!, $wave: ID!) {
    responseVariables(study: $study, wave: $wave) {
      strands {
        code
        label
      }
      variables {
        name
        label
        type
        options {
          code
          label
        }
      }
    }
  }
`);

export type WaveVariables = ResultOf<typeof VARIABLES>['responseVariables'];

export const EXCLUDE = graphql(`
  mutation ConsoleExcludeResponses(
    $study: ID!
    $wave: ID!
    $ids: [ID!]
    $filter: ResponseFilter
    $expected: Int
    $reason: String!
  ) {
    excludeResponses(
      study: $study
      wave: $wave
      ids: $ids
      filter: $filter
      expected: $expected
      reason: $reason
    ) {
      exclusion
      count
    }
  }
`);

export const INCLUDE = graphql(`
  mutation ConsoleIncludeResponses(
    $study: ID!
    $wave: ID!
    $ids: [ID!]
    $filter: ResponseFilter
    $expected: Int
  ) {
    includeResponses(study: $study, wave: $wave, ids: $ids, filter: $filter, expected: $expected)
  }
`);

export const CHECK = graphql(`
  mutation ConsoleCheckResponses($study: ID!, $wave: ID!) {
    checkResponses(study: $study, wave: $wave)
  }
`);

export const RESPONSE = graphql(`
  query ConsoleResponse($study: ID!, $id: ID!) {
    response(study: $study, id: $id) {
      id
      wave
      respondent
      organisation
      strand
      mode
      status
      submittedAt
      minutes
      flags
      exclusion {
        because
        at
        by
      }
      clearances {
        flag
        note
        at
        by
      }
      straightLined
      sameOrganisation
      sameAnswers
      answers {
        variable {
          name
          label
          question
          section
        }
        text
        missing
      }
    }
  }
`);

export type ResponseDetail = ResultOf<typeof RESPONSE>['response'];

export const CLEAR_FLAG = graphql(`
  mutation ConsoleClearFlag($study: ID!, $response: ID!, $flag: QualityFlag!, $note: String!) {
    clearFlag(study: $study, response: $response, flag: $flag, note: $note)
  }
`);

export const RESTORE_FLAG = graphql(`
  mutation ConsoleRestoreFlag($study: ID!, $response: ID!, $flag: QualityFlag!) {
    restoreFlag(study: $study, response: $response, flag: $flag)
  }
`);
