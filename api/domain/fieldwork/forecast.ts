import { undefinedBecause, type Value } from '../../statistics/outcome.js';

/** What fieldwork has of one group so far. */
export interface GroupCount {
  readonly variable: string;
  readonly option: string;
  readonly label: string;
  /** Began to answer and told this much, also those who completed. */
  readonly started: number;
  readonly complete: number;
  /** Organisations with a complete response. */
  readonly organisations: number;
}

/** What fieldwork has of everybody. */
export type WaveCount = Pick<GroupCount, 'started' | 'complete' | 'organisations'>;

/**
 * Whether a group will have so many organisations: it has, it will at today's share of completions,
 * it could if all who began finish, or not without others beginning.
 */
export type Outlook = 'reached' | 'expected' | 'possible' | 'short';

export interface GroupForecast extends GroupCount {
  /** Organisations at close if as many of those who began finish as have so far; not rounded. */
  readonly expected: number;
  /** Organisations at close if all who began finish. */
  readonly most: number;
  readonly outlooks: readonly { readonly threshold: number; readonly outlook: Outlook }[];
}

export interface WaveForecast {
  /** Complete responses per respondent who began, in [0, 1]. */
  readonly completion: Value;
  readonly groups: readonly GroupForecast[];
}

/**
 * What groups a wave will have at its close if nobody else begins.
 *
 * Of those who began and have not finished, the share of starters who have completed so far is taken
 * to finish: too low while many are still at it, so it errs to the careful side. Those who have not
 * yet told their group are spread over a variable's groups as its starters are. A completion brings
 * as many new organisations as completions have so far, at most one.
 * @param thresholds organisations, such as 5, 10 and 30
 */
export function forecastAtClose(
  wave: WaveCount,
  groups: readonly GroupCount[],
  thresholds: readonly number[],
): WaveForecast {
  const completion: Value =
    wave.started === 0
      ? undefinedBecause('no-observations')
      : { defined: true, value: wave.complete / wave.started };
  const share = completion.defined ? completion.value : 0;
  const fresh = wave.complete === 0 ? 1 : wave.organisations / wave.complete;
  const unfinished = ({ started, complete }: WaveCount): number => Math.max(0, started - complete);
  return {
    completion,
    groups: groups.map((group): GroupForecast => {
      const alike = groups.filter(({ variable }) => variable === group.variable);
      const placed = sum(alike.map(({ started }) => started));
      const unplaced = Math.max(0, unfinished(wave) - sum(alike.map(unfinished)));
      const arriving = placed === 0 ? 0 : (unplaced * group.started) / placed;
      const expected = group.organisations + (unfinished(group) + arriving) * share * fresh;
      const most = group.organisations + unfinished(group) + unplaced;
      const outlooks = thresholds.map((threshold) => ({
        threshold,
        outlook: outlookOf(threshold, group.organisations, expected, most),
      }));
      return { ...group, expected, most, outlooks };
    }),
  };
}

function outlookOf(threshold: number, now: number, expected: number, most: number): Outlook {
  if (now >= threshold) return 'reached';
  if (expected >= threshold) return 'expected';
  return most >= threshold ? 'possible' : 'short';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
