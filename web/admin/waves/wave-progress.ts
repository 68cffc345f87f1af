import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { useLiveAnswer, type LiveAnswer } from '../live/use-live-answer';
import { useWave } from './use-wave';

const PROGRESS = graphql(`
  fragment Progress on WaveProgress @_unmask {
    wave
    status
    listed
    invited
    started
    complete
    organisations
    invitedElsewhere
    mails {
      queued
      sending
      sent
      bounced
      failed
      cancelled
      unconfirmed
    }
    quotas {
      region
      regionLabel
      industry
      industryLabel
      target
      invited
      started
      complete
    }
  }
`);

const ASKED = graphql(
  `
    query ConsoleWaveProgress($study: ID!, $wave: ID!) {
      waveProgress(study: $study, wave: $wave) {
        ...Progress
      }
    }
  `,
  [PROGRESS],
);

const TOLD = graphql(
  `
    subscription ConsoleWaveLive($study: ID!, $wave: ID!) {
      waveProgress(study: $study, wave: $wave) {
        ...Progress
      }
    }
  `,
  [PROGRESS],
);

export type WaveProgress = ResultOf<typeof ASKED>['waveProgress'];
export type QuotaCell = WaveProgress['quotas'][number];

/** What follows from the counts is asked for again this often at most. */
const DETAILS_EVERY_MS = 3000;

const DETAILS = graphql(`
  query ConsoleWaveDetails($study: ID!, $id: ID!) {
    wave(study: $study, id: $id) {
      strands {
        code
        label
      }
      forecast {
        completion
        groups {
          variable
          option
          label
          organisations
          expected
          most
          outlooks {
            threshold
            outlook
          }
        }
      }
      responseRates {
        undefinedBecause
        eligibility
        rates {
          name
          value
          numerator
          denominator
          definition
        }
        dispositions {
          disposition
          count
        }
      }
    }
    waveSteps(study: $study, wave: $id) {
      step
      does
      warnings {
        code
        message
      }
      blockers {
        code
        message
      }
    }
  }
`);

export type WaveDetails = ResultOf<typeof DETAILS>;
export type WaveStep = WaveDetails['waveSteps'][number];

export const detailsQuestion = (study: string, id: string) => ({
  queryKey: ['wave-details', study, id] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => execute(DETAILS, { study, id }, signal),
});

/** The wave's steps, forecast and rates, asked for again as its counts change. */
export function useWaveDetails(): WaveDetails {
  const { id: study } = useConsoleStudy();
  const { id } = useWave();
  return useSuspenseQuery(detailsQuestion(study, id)).data;
}

/** The counts of the wave in the address, as they change. */
export function useWaveProgress(): LiveAnswer<WaveProgress> {
  const { id: study } = useConsoleStudy();
  const { id, status } = useWave();
  const client = useQueryClient();
  const { data, ...live } = useLiveAnswer(ASKED, TOLD, { study, wave: id });
  const progress = data.waveProgress;
  const first = useRef(progress);
  const askedAt = useRef(0);
  useEffect(() => {
    if (first.current === progress) return undefined;
    const wait = Math.max(0, askedAt.current + DETAILS_EVERY_MS - Date.now());
    const timer = setTimeout(() => {
      askedAt.current = Date.now();
      void client.invalidateQueries({ queryKey: ['wave-details', study, id] });
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [client, progress, study, id]);
  useEffect(() => {
    if (progress.status !== status) {
      void client.invalidateQueries({ queryKey: ['wave', study, id] });
    }
  }, [client, progress.status, status, study, id]);
  return { data: progress, ...live };
}
