import { useSuspenseQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute';
import { graphql, type ResultOf } from '../../../graphql';
import { useConsoleStudy } from '../../console-study';

const VERSIONS = graphql(`
  query WaveVersions($study: ID!) {
    instrumentVersions(study: $study) {
      version
      title
      problems {
        message
      }
    }
  }
`);

export type Version = ResultOf<typeof VERSIONS>['instrumentVersions'][number];

/** The study's versions of its instrument, the newest first. */
export function useVersions(): readonly Version[] {
  const { id: study } = useConsoleStudy();
  const { instrumentVersions } = useSuspenseQuery({
    queryKey: ['wave-versions', study],
    queryFn: ({ signal }) => execute(VERSIONS, { study }, signal),
  }).data;
  return [...instrumentVersions].sort((one, other) => other.version - one.version);
}
