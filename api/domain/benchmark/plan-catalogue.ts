import type { LocalText } from '../instrument/instrument.js';

/**
 * One thing an organisation can do. It is tied to what respondents rate and name, which ranks it,
 * and to the study's claims, which ground it.
 */
export interface CatalogueAction {
  readonly id: string;
  /** Which of the study's insights it follows from. */
  readonly insight: number;
  readonly title: LocalText;
  readonly detail: LocalText;
  /** Scale items it improves; at least one. */
  readonly practices: readonly string[];
  /** Options of the catalogue's `challenges` it answers. */
  readonly challenges: readonly string[];
  /** Options of the catalogue's `needs` it serves. */
  readonly needs: readonly string[];
  /** Scale items: what matters in a partner who would help with it. */
  readonly criteria: readonly string[];
  /** Ids of claims in the study's ledger. */
  readonly claims: readonly string[];
}

/** The actions plans are drawn from, as data of the study. */
export interface PlanCatalogue {
  /** Multiple-answer items: what respondents name as challenge, as need, and keep investing in. */
  readonly challenges: string;
  readonly needs: string;
  /** Its options are the matrix rows of the practices. */
  readonly investing: string;
  readonly actions: readonly CatalogueAction[];
}

/** A catalogue in one language. */
export interface LocalCatalogue extends PlanCatalogue {
  readonly actions: readonly LocalAction[];
}

export interface LocalAction extends CatalogueAction {
  readonly title: string;
  readonly detail: string;
}
