import { ApiError } from '../../api/api-error';
import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { pageOfAll } from '../data/page-of-all';
import type { ResourceData } from '../data/resource-data';

const HISTORY = graphql(`
  query EditionHistory($study: ID!) {
    editionHistory(study: $study) {
      id
      name
      reference
      publishedAt
      sampleSize
      organisations
      hash
      reconstructed
      announcement
      withdrawnAt
      withdrawnBecause
      weighting {
        plan {
          margins {
            variable
          }
          cap {
            lower
            upper
          }
        }
        because
        iterations
        marginError
        smallest
        largest
        designEffect
        effectiveSampleSize
        trimmed
      }
    }
  }
`);

export type EditionRow = ResultOf<typeof HISTORY>['editionHistory'][number];

export const editionData: ResourceData<EditionRow> = {
  list: async (study, question) => {
    const { editionHistory } = await execute(HISTORY, { study }, question.signal);
    return pageOfAll(editionHistory, question);
  },
  one: async (study, id, signal) => {
    const { editionHistory } = await execute(HISTORY, { study }, signal);
    const edition = editionHistory.find((each) => each.id === id);
    if (edition === undefined) throw new ApiError('NOT_FOUND', `There is no edition ${id}.`);
    return edition;
  },
};
