import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type AnswerText, answerText } from '../../domain/fieldwork/answer-text.js';
import type { QualityFlag } from '../../domain/fieldwork/quality-flag.js';
import type { ResponseMode } from '../../domain/fieldwork/response-mode.js';
import type { ResponseStatus } from '../../domain/fieldwork/response-status.js';
import type { Answers } from '../../domain/instrument/answers.js';
import type { Variable } from '../../domain/instrument/codebook.js';
import { Refusal } from '../../domain/refusal.js';
import type { ResponseFilter } from './response-filter.js';
import { type ReviewedWave, ReviewWaveService } from './review-wave.service.js';

export const SORT_KEYS = {
  submitted: 'response.submitted_at',
  minutes: 'response.minutes',
  organisation: 'organisation.key COLLATE "C"',
  status: 'response.status COLLATE "C"',
} as const;
export type SortKey = keyof typeof SORT_KEYS;

export interface ListRequest {
  readonly filter: ResponseFilter;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly first: number;
  readonly offset: number;
  /** Of these variables the answers are told too. */
  readonly variables: readonly string[];
}

export interface ResponseExclusion {
  readonly id: string;
  readonly because: string;
  readonly at: Date;
  /** Null once the account is erased. */
  readonly by: string | null;
}

export interface StoredResponse {
  readonly id: string;
  readonly waveId: string;
  readonly respondent: string;
  readonly organisation: string;
  readonly strand: string;
  readonly mode: ResponseMode;
  readonly status: ResponseStatus;
  readonly submittedAt: Date;
  readonly minutes: number | null;
  readonly weight: number;
  readonly flags: readonly QualityFlag[];
  readonly exclusion: ResponseExclusion | null;
  readonly answers: Answers;
}

export interface VariableAnswer extends AnswerText {
  readonly variable: Variable;
}

export interface ResponseRow extends Omit<StoredResponse, 'answers'> {
  readonly answers: readonly VariableAnswer[];
}

/** Variables that a list shows beside the rest. */
const MOST_VARIABLES = 20;
/** Enough to tell respondents of a wave apart on a page. */
const SHOWN_OF_KEY = 8;

export const STORED = `
  response.id, response.wave_id AS "waveId", response.respondent,
  organisation.key AS organisation, response.strand, response.mode, response.status,
  response.submitted_at AS "submittedAt", response.minutes, response.weight, response.flags,
  response.answers,
  CASE WHEN exclusion.id IS NOT NULL THEN jsonb_build_object('id', exclusion.id,
    'because', exclusion.because, 'at', exclusion.excluded_at, 'by', account.name) END AS exclusion`;
export const JOINED = `
  JOIN organisation ON organisation.id = response.organisation_id
  LEFT JOIN exclusion ON exclusion.id = response.exclusion_id
  LEFT JOIN account ON account.id = exclusion.excluded_by`;
const OF_ORGANISATION = 'JOIN organisation ON organisation.id = response.organisation_id';

/** A wave's responses as those who run it read them, excluded ones too. */
@Injectable()
export class ResponseListService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reviewed: ReviewWaveService,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_USER_INPUT */
  async page(
    study: string,
    waveId: string,
    request: ListRequest,
  ): Promise<{ rows: ResponseRow[]; total: number }> {
    const wave = await this.reviewed.find(study, waveId);
    const variables = variablesOf(wave, request.variables);
    const { sql, parameters } = wave.condition(request.filter);
    const order = orderOf(request);
    const narrowed = request.filter.organisation ? OF_ORGANISATION : '';
    const sorted = request.sort === 'organisation' ? OF_ORGANISATION : narrowed;
    // Which rows a page has is found out before anything else of them is read.
    const [rows, [counted]] = await Promise.all([
      this.dataSource.query<StoredResponse[]>(
        `WITH page AS MATERIALIZED (
           SELECT response.id FROM response ${sorted} WHERE ${sql}
            ORDER BY ${order} LIMIT $${parameters.length + 1} OFFSET $${parameters.length + 2})
         SELECT ${STORED} FROM page JOIN response ON response.id = page.id ${JOINED}
          ORDER BY ${order}`,
        [...parameters, request.first, request.offset],
      ),
      this.dataSource.query<{ total: number }[]>(
        `SELECT count(*)::int AS total FROM response ${narrowed} WHERE ${sql}`,
        [...parameters],
      ),
    ]);
    return {
      rows: rows.map((row) => rowOf(wave, row, variables)),
      total: counted?.total ?? 0,
    };
  }
}

function variablesOf({ instrument }: ReviewedWave, names: readonly string[]): readonly Variable[] {
  if (names.length > MOST_VARIABLES) {
    const message = `A list shows the answers to at most ${MOST_VARIABLES} variables.`;
    throw new Refusal('BAD_USER_INPUT', message, { field: 'variables' });
  }
  return names.map((name) => {
    const variable = instrument.codebook.variables.find((each) => each.name === name);
    if (variable !== undefined) return variable;
    throw new Refusal('BAD_USER_INPUT', `The wave's instrument has no variable ${name}.`, {
      field: 'variables',
    });
  });
}

/** The id makes every order total, so that no response is on two pages. */
const orderOf = ({ sort, descending }: ListRequest): string => {
  const direction = descending ? 'DESC' : 'ASC';
  const nulls = sort === 'minutes' ? ' NULLS LAST' : '';
  return `${SORT_KEYS[sort]} ${direction}${nulls}, response.id ${direction}`;
};

export const shortKey = (respondent: string): string => respondent.slice(0, SHOWN_OF_KEY);

export function answersTo(
  wave: ReviewedWave,
  response: StoredResponse,
  variables: readonly Variable[],
): VariableAnswer[] {
  if (variables.length === 0) return [];
  const encoded = wave.encode(response);
  return variables.flatMap((variable) => {
    const value = encoded[wave.instrument.codebook.variables.indexOf(variable)];
    return value === undefined ? [] : [{ variable, ...answerText(variable, value) }];
  });
}

const rowOf = (
  wave: ReviewedWave,
  stored: StoredResponse,
  variables: readonly Variable[],
): ResponseRow => ({
  ...stored,
  respondent: shortKey(stored.respondent),
  exclusion: dated(stored.exclusion),
  answers: answersTo(wave, stored, variables),
});

/** PostgreSQL writes a time in JSON as text. */
export const dated = (exclusion: ResponseExclusion | null): ResponseExclusion | null =>
  exclusion === null ? null : { ...exclusion, at: new Date(exclusion.at) };
