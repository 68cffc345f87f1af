/** The edition's disclosure rules, stored with it. A contributor is an organisation, never a person. */
export interface DisclosureRules {
  /** Threshold rule: a group of fewer organisations shows nothing, no value and no base. */
  readonly minimumContributors: number;
  /** Fewer: mean, median and top-2-box only, without the intervals that give the spread away. */
  readonly distributionContributors: number;
  /** Open answers are quoted only of groups this large. */
  readonly verbatimContributors: number;
  /** Respondents; a smaller base is marked and its column is neither compared nor compared with. */
  readonly smallBase: number;
  /** Respondents; a base from `smallBase` up to this is marked indicative. */
  readonly indicativeBase: number;
  /** Dominance rule (1, k): no organisation holds more than this share of a group, in [0, 1]. */
  readonly dominanceShare: number;
  /** No combination of shown values may rest on 1 to this less one organisations. */
  readonly differencing: number;
}

export const DEFAULT_DISCLOSURE_RULES: DisclosureRules = {
  minimumContributors: 5,
  distributionContributors: 10,
  verbatimContributors: 10,
  smallBase: 30,
  indicativeBase: 100,
  dominanceShare: 0.25,
  differencing: 5,
};

/** Whether open answers of a group of so many organisations may be quoted. */
export const mayQuote = (contributors: number, rules: DisclosureRules): boolean =>
  contributors >= rules.verbatimContributors;
