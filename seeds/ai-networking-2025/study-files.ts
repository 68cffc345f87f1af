import { readFileSync } from 'node:fs';
import type { CodeFrame, Theme } from '../../api/domain/fieldwork/code-frame.js';
import type { ClaimDefinition } from '../../api/domain/reporting/claim-definition.js';
import type { ChartValue, FigureDefinition } from '../../api/domain/reporting/figure-definition.js';
import type { StudyDefinition } from '../../api/domain/reporting/study-definition.js';
import type { RatingCounts } from './rating-counts.js';

/** A participant as written by hand: who, and in what words. */
export interface Participant {
  readonly strand: string;
  /** The report describes such a participant; else invented within Figure 1. */
  readonly known: boolean;
  readonly region: string;
  readonly country: string;
  readonly industry: string;
  readonly line_of_business: string;
  readonly size: string;
  readonly role: string | null;
  readonly application_areas: string | null;
  /** Codes given to `application_areas`. */
  readonly themes: readonly string[];
  readonly design_mistake: string | null;
}

/** Of the bases that a printed percentage or mean allows, the one the rows are built on. */
export interface ChosenBase {
  readonly claim: string;
  /** Index of the claim's part. */
  readonly part: number;
  /** Respondents counted, or for a mean the sum of the ratings. */
  readonly count: number;
  readonly base: number;
}

/** What the report leaves open, chosen by us within the orders it states. */
export interface Illustrative {
  readonly seed: number;
  readonly bases: Readonly<Record<string, number>>;
  /** How many chose each option, by item. */
  readonly picks: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** In what proportion the options share the respondents that no claim places, by item. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many chose 1 to 5, by matrix and row; maturity by region. */
  readonly ratings: Readonly<Record<string, Readonly<Record<string, RatingCounts>>>>;
}

export interface StudyCodeFrame extends CodeFrame {
  readonly themes: readonly (Theme & { readonly industry: string | null })[];
}

export interface StudyFiles {
  readonly study: StudyDefinition;
  readonly instrument: object;
  readonly codeFrame: StudyCodeFrame;
  readonly claims: readonly ClaimDefinition[];
  readonly figures: readonly FigureDefinition[];
  readonly chartValues: readonly ChartValue[];
  readonly bases: readonly ChosenBase[];
  readonly illustrative: Illustrative;
  readonly participants: readonly Participant[];
}

/** @param folder ends with a slash */
export function readStudyFiles(folder: URL): StudyFiles {
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  return {
    study: read('study.json') as StudyDefinition,
    instrument: read('instrument.json') as object,
    codeFrame: read('code-frame.json') as StudyCodeFrame,
    claims: read('claims.json') as readonly ClaimDefinition[],
    figures: read('figures.json') as readonly FigureDefinition[],
    chartValues: read('chart-values.json') as readonly ChartValue[],
    bases: read('bases.json') as readonly ChosenBase[],
    illustrative: read('illustrative.json') as Illustrative,
    participants: read('participants.json') as readonly Participant[],
  };
}
