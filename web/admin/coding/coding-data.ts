import { useSuspenseQuery } from '@tanstack/react-query';
import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { useConsoleStudy } from '../console-study';

const OVERVIEW = graphql(`
  query CodingOverview($study: ID!, $wave: ID!) {
    codingOverview(study: $study, wave: $wave) {
      item
      label
      frame
      version
      sealed
      answers
      uncoded
      earlier {
        id
        version
        codings
      }
      doubleCoding {
        coders
        share
        seed
        drawn
      }
      coders {
        coder
        name
        second
        coded
      }
    }
  }
`);

const AGREEMENT = graphql(`
  query CodingAgreement($study: ID!, $wave: ID!, $item: String!) {
    codingAgreement(study: $study, wave: $wave, item: $item) {
      theme
      n
      given
      smallBase
      reading
      agreed {
        value
        because
      }
      kappa {
        value
        because
      }
      alpha {
        value
        because
      }
    }
  }
`);

const FRAMES = graphql(`
  query CodeFrames($study: ID!, $item: String) {
    codeFrames(study: $study, item: $item) {
      id
      item
      version
      frozen
      codings
      editions
      createdAt
      themes {
        value
        text
        definition
        example
        group
        provenance
        mergedFrom
      }
    }
  }
`);

export type ItemCoding = ResultOf<typeof OVERVIEW>['codingOverview'][number];
export type Agreement = ResultOf<typeof AGREEMENT>['codingAgreement'][number];
export type FrameVersion = ResultOf<typeof FRAMES>['codeFrames'][number];
export type Theme = FrameVersion['themes'][number];

/** The code of an answer without a theme, as the API names it. */
export const NO_THEME = 'no-theme';

/** Begins the key of all that coding changes: invalidate it after a deed. */
export const CODING = 'coding';

/** Every open item of a wave. */
export function useOverview(wave: string): readonly ItemCoding[] {
  const { id: study } = useConsoleStudy();
  return useSuspenseQuery({
    queryKey: [CODING, study, 'overview', wave],
    queryFn: ({ signal }) => execute(OVERVIEW, { study, wave }, signal),
  }).data.codingOverview;
}

/** Over all first, then each theme. */
export function useAgreement(wave: string, item: string): readonly Agreement[] {
  const { id: study } = useConsoleStudy();
  return useSuspenseQuery({
    queryKey: [CODING, study, 'agreement', wave, item],
    queryFn: ({ signal }) => execute(AGREEMENT, { study, wave, item }, signal),
  }).data.codingAgreement;
}

/** Versions of code frames, the newest of each item first. */
export function useFrames(item: string | null): readonly FrameVersion[] {
  const { id: study } = useConsoleStudy();
  return useSuspenseQuery({
    queryKey: [CODING, study, 'frames', item],
    queryFn: ({ signal }) => execute(FRAMES, { study, item }, signal),
  }).data.codeFrames;
}
