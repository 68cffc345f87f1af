import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { pageOfAll } from '../data/page-of-all';
import type { ResourceData } from '../data/resource-data';

const WAVES = graphql(`
  query ConsoleWaves($study: ID!) {
    waves(study: $study) {
      id
      name
      status
      access
      version
      opensAt
      openedAt
      closesAt
      closedAt
      reconstructed
      simulated
      target
      responses {
        started
        complete
        organisations
      }
    }
  }
`);

export type WaveRow = ResultOf<typeof WAVES>['waves'][number];

export const waveData: ResourceData<WaveRow> = {
  list: async (study, question) => {
    const { waves } = await execute(WAVES, { study }, question.signal);
    return pageOfAll(waves, question);
  },
};
