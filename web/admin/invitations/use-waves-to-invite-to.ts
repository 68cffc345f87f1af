import { useSuspenseQuery } from '@tanstack/react-query';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';

const WAVES = graphql(`
  query WavesToInviteTo($study: ID!) {
    waves(study: $study) {
      id
      name
      status
    }
  }
`);

/** Waves that are not over. */
export function useWavesToInviteTo(): readonly { id: string; name: string }[] {
  const { id: study } = useConsoleStudy();
  const { data } = useSuspenseQuery({
    queryKey: ['waves to invite to', study],
    queryFn: ({ signal }) => execute(WAVES, { study }, signal),
  });
  return data.waves.filter(({ status }) => status === 'DRAFT' || status === 'OPEN');
}
