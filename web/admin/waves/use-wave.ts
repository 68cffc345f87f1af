import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { useConsoleStudy } from '../console-study';

const WAVE = graphql(`
  query ConsoleWave($study: ID!, $id: ID!) {
    wave(study: $study, id: $id) {
      id
      name
      status
      access
      version
      reconstructed
      simulated
      opensAt
      openedAt
      closesAt
      closedAt
    }
  }
`);

export type WaveHead = ResultOf<typeof WAVE>['wave'];

/** The wave in the address. Invalidate `['wave', study, id]` after a deed that changes it. */
export function useWave(): WaveHead {
  const { id: study } = useConsoleStudy();
  const { wave: id = '' } = useParams();
  return useSuspenseQuery({
    queryKey: ['wave', study, id],
    queryFn: ({ signal }) => execute(WAVE, { study, id }, signal),
  }).data.wave;
}
