/** What an edition is called and when it counts as published. */
export interface EditionPublication {
  /** Part of its address; a slug. */
  readonly id: string;
  readonly name: string;
  readonly publishedAt: Date;
  /** Makes it the one that figures, claims and scorecards mean when none is named. */
  readonly reference: boolean;
  /** For its readers; null: none. */
  readonly announcement: string | null;
}
