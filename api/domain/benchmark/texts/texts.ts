import type { PeerBreak } from '../peer-request.js';

/** In how many dimensions a respondent stands how; what has no own score is counted apart. */
export interface Tally {
  readonly dimensions: number;
  readonly ahead: number;
  readonly level: number;
  readonly behind: number;
  readonly cannotTell: number;
  readonly unscored: number;
  /** Which leaders; null for all of them. */
  readonly peers: string | null;
  /** The dimensions' bases; null where none may be shown. */
  readonly bases: Range | null;
  /** The leaders' values are illustrative. */
  readonly illustrative: boolean;
}

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A practice of an action, as rated; median and n are null where they may not be shown. */
export interface RatedPractice {
  readonly label: string;
  readonly own: number;
  readonly leaders: { readonly median: number; readonly n: number } | null;
  readonly illustrative: boolean;
}

/** How many of the leaders, in percent, and of how many. */
export interface LeadersPercent {
  readonly label: string;
  readonly percent: number;
  readonly n: number;
  readonly illustrative: boolean;
}

/** The numbers of the method, each from where it is used; shares in percent. */
export interface MethodNumbers {
  readonly answeredPercent: number;
  readonly levelPercent: number;
  readonly powerPercent: number;
  readonly middleHalf: { readonly lower: number; readonly upper: number };
  readonly minimumContributors: number;
  readonly distributionContributors: number;
  readonly shownPercent: number;
  readonly mostNamed: number;
  readonly fewestActions: number;
  readonly mostActions: number;
  readonly mostOfOneInsight: number;
  readonly priority: Readonly<
    Record<'shortfall' | 'room' | 'importance' | 'challenge' | 'need', number>
  >;
}

/**
 * Every sentence of a scorecard in one language. Each is a function of named values and whole in
 * itself: no language has to put up with another's order of words. Numbers arrive rounded, in the
 * unit they are said in, and leave as the language writes them.
 */
export interface Texts {
  /** Between sentences of one paragraph. */
  readonly betweenSentences: string;

  readonly verdict: {
    readonly nothingScored: () => string;
    readonly tooFewAnswers: (told: Pick<Tally, 'dimensions'>) => string;
    /** At least one standing is told, or none of them can be. */
    readonly standings: (told: Tally) => string;
  };

  readonly peers: {
    readonly allLeaders: () => string;
    /** The labels of what was asked for, in the order of the breaks. */
    readonly named: (
      labels: readonly { readonly by: PeerBreak; readonly label: string }[],
    ) => string;
    readonly compared: (group: { readonly used: string; readonly n: number }) => string;
    readonly widened: (group: {
      readonly used: string;
      readonly n: number;
      readonly fewest: number;
    }) => string;
    readonly nobody: (rule: { readonly fewest: number }) => string;
  };

  readonly rank: {
    /** In whole tenths of the leaders. */
    readonly among: (tenths: Range) => string;
    readonly withheld: () => string;
    readonly askedDifferently: () => string;
  };

  readonly because: {
    readonly unrated: () => string;
    readonly practice: (rated: RatedPractice) => string;
    readonly challenges: (named: { readonly labels: readonly string[] }) => string;
    readonly needs: (named: { readonly labels: readonly string[] }) => string;
    readonly investing: (leaders: LeadersPercent) => string;
    readonly need: (leaders: LeadersPercent) => string;
    readonly criterion: (leaders: LeadersPercent) => string;
  };

  readonly limits: {
    readonly noSpread: () => string;
    readonly nobodyAhead: (base: { readonly n: number }) => string;
    readonly aheadFrom: (base: { readonly n: number; readonly percent: number }) => string;
    /** Scale points. */
    readonly gap: (
      gap: Range & { readonly levelPercent: number; readonly powerPercent: number },
    ) => string;
  };

  /** One sentence or two on each matter, in the order they are told. */
  readonly method: {
    readonly scores: (numbers: MethodNumbers) => string;
    readonly counts: () => string;
    readonly rank: (numbers: MethodNumbers) => string;
    readonly standings: (numbers: MethodNumbers) => string;
    readonly disclosure: (numbers: MethodNumbers) => string;
    readonly peers: (numbers: MethodNumbers) => string;
    readonly strengths: (numbers: MethodNumbers) => string;
    readonly plan: (numbers: MethodNumbers) => string;
    readonly gap: (numbers: MethodNumbers) => string;
    readonly reconstruction: () => string;
  };

  /** Why an item answered twice is not compared. */
  readonly notCompared: Readonly<
    Record<'wording-changed' | 'routing-changed' | 'scale-changed', () => string>
  >;
}
