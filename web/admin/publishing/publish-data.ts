import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { useConsoleStudy } from '../console-study';

const PUBLICATIONS = graphql(`
  query ConsolePublications($study: ID!) {
    publications(study: $study) {
      id
      waves
      editionId
      editionName
      status
      problem
    }
  }
`);

const PUBLICATION = graphql(`
  query ConsolePublication($study: ID!, $id: ID!) {
    publication(study: $study, id: $id) {
      id
      editionId
      editionName
      reference
      announcement
      status
      phase
      share
      problem
      contentHash
      sampleSize
      organisations
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
      preview {
        label
        part
        variable
        option
        contributors
        verdict
        rule
        inFull
        asMoments
        notAtAll
      }
    }
  }
`);

export type PublicationRow = ResultOf<typeof PUBLICATIONS>['publications'][number];
export type Publication = ResultOf<typeof PUBLICATION>['publication'];
export type PreviewedGroup = NonNullable<Publication['preview']>[number];
export type WeightingReport = NonNullable<Publication['weighting']>;

/** Often enough for a progress bar. */
const POLL_MS = 700;

/** Editions in the making and those that came to be, newest first. */
export function usePublications(): readonly PublicationRow[] {
  const { id: study } = useConsoleStudy();
  return useSuspenseQuery({
    queryKey: ['publications', study],
    queryFn: ({ signal }) => execute(PUBLICATIONS, { study }, signal),
  }).data.publications;
}

const isMoving = (status: Publication['status'] | undefined): boolean =>
  status === 'DECIDING' || status === 'SEALING';

/** One edition in the making; asked again and again while the server works on it. */
export function usePublication(id: string): Publication {
  const { id: study } = useConsoleStudy();
  return useSuspenseQuery({
    queryKey: ['publication', study, id],
    queryFn: ({ signal }) => execute(PUBLICATION, { study, id }, signal),
    refetchInterval: ({ state }) => (isMoving(state.data?.publication.status) ? POLL_MS : false),
  }).data.publication;
}

/** Has everything that a deed of publishing may have changed asked again. */
export function useChanged(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    const keys = ['publications', 'publication', 'wave', 'waves', 'editions', 'waveSteps'];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
  }, [client]);
}
