import type { Codebook, Provenance } from '../instrument/codebook.js';
import { becauseOf } from './because.js';
import { leadersPriority, type LeadersPriority } from './leaders-priorities.js';
import { type GivenOptions, ownScore } from './own-scores.js';
import type { LocalAction, LocalCatalogue } from './plan-catalogue.js';
import type { Position } from './position.js';
import type { ReferenceEdition } from './reference-edition.js';
import { scaleEnds } from './scale-ends.js';
import type { Texts } from './texts/texts.js';

/** What ranks the actions; see `priorityOf`. */
export const PRIORITY = {
  /** Per scale point the own score lies below the leaders' median. */
  shortfall: 0.5,
  /** Per scale point the own score lies below the top of the scale. */
  room: 0.1,
  /** Of the leaders' shares, in [0, 1]. */
  importance: 1,
  /** Where the respondent names one of the challenges it answers. */
  challenge: 1,
  /** Where the respondent calls one of the needs it serves critical. */
  need: 0.5,
} as const;

/** So many actions always; more, up to the most, where the respondent's own answers ask for them. */
export const FEWEST_ACTIONS = 3;
export const MOST_ACTIONS = 5;
/** A plan that is all of one insight is no plan. */
export const MOST_OF_ONE_INSIGHT = 2;

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly because: string;
  readonly insight: number;
  readonly claims: readonly string[];
  /** By what it was ranked. */
  readonly priority: number;
  /** Of the leaders' values in it. */
  readonly provenance: Provenance;
}

/** A respondent's answers, and the labels and sentences that say them. */
export interface GivenAnswers {
  readonly given: GivenOptions;
  readonly codebook: Codebook;
  readonly texts: Texts;
}

/** What is known of an action and a respondent. */
export interface Evidence {
  readonly action: LocalAction;
  /** The practice furthest below the leaders' median, or the lowest rated; null: none answered. */
  readonly practice: Position | null;
  /** Scale points from the own score up to the leaders' median; 0 where it is not below. */
  readonly shortfall: number;
  /** Scale points from the own score up to the top of the scale. */
  readonly room: number;
  /** Option codes the respondent gave. */
  readonly challenges: readonly string[];
  readonly needs: readonly string[];
  readonly leaders: LeadersPriority;
}

/**
 * Three to five actions of the catalogue, the most urgent first: by priority, at most two under one
 * insight; equal priorities keep the catalogue's order.
 * @param items the positions among the peers of the items with an own score
 */
export function planFor(
  edition: ReferenceEdition,
  catalogue: LocalCatalogue,
  items: readonly Position[],
  { given, codebook, texts }: GivenAnswers,
): readonly Action[] {
  const ranked = catalogue.actions
    .map((action) => evidenceFor(edition, catalogue, action, items, given))
    .sort((one, other) => priorityOf(other) - priorityOf(one));
  const chosen: Evidence[] = [];
  for (const evidence of ranked) {
    const { insight } = evidence.action;
    const alike = chosen.filter(({ action }) => action.insight === insight).length;
    const asked = chosen.length < FEWEST_ACTIONS || isAskedFor(evidence);
    if (asked && alike < MOST_OF_ONE_INSIGHT && chosen.length < MOST_ACTIONS) {
      chosen.push(evidence);
    }
  }
  return chosen.map((evidence) => {
    const { id, title, detail, insight, claims } = evidence.action;
    const { provenance } = edition;
    const because = becauseOf(evidence, catalogue, codebook, provenance, texts);
    const priority = priorityOf(evidence);
    return { id, title, detail, because, insight, claims, priority, provenance };
  });
}

/** Half a point a scale point of shortfall, the leaders' importance, and what the respondent named. */
export const priorityOf = ({ shortfall, room, challenges, needs, leaders }: Evidence): number =>
  PRIORITY.shortfall * shortfall +
  PRIORITY.room * room +
  PRIORITY.importance * leaders.importance +
  PRIORITY.challenge * Math.min(1, challenges.length) +
  PRIORITY.need * Math.min(1, needs.length);

const isAskedFor = ({ shortfall, challenges, needs }: Evidence): boolean =>
  shortfall > 0 || challenges.length > 0 || needs.length > 0;

export function evidenceFor(
  edition: ReferenceEdition,
  catalogue: LocalCatalogue,
  action: LocalAction,
  items: readonly Position[],
  given: GivenOptions,
): Evidence {
  const named = (item: string, codes: readonly string[]): readonly string[] =>
    codes.filter((code) => given.get(item)?.includes(code));
  const rated = items
    .filter(({ id }) => action.practices.includes(id))
    .sort((one, other) => shortfallOf(other) - shortfallOf(one) || one.own - other.own);
  const [practice = null] = rated;
  const rooms = action.practices.flatMap((name) => {
    const own = ownScore(given, name);
    return own === null ? [] : [scaleEnds(edition.codebook, [name]).scaleHigh - own];
  });
  return {
    action,
    practice,
    shortfall: practice === null ? 0 : shortfallOf(practice),
    room: Math.max(0, ...rooms),
    challenges: named(catalogue.challenges, action.challenges),
    needs: named(catalogue.needs, action.needs),
    leaders: leadersPriority(edition, catalogue, action),
  };
}

const shortfallOf = ({ own, median }: Position): number =>
  median === null ? 0 : Math.max(0, median - own);
