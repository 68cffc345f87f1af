import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { IMPORT } from '../../domain/coding/codes-that-count.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { CodeFrameEntity } from '../instruments/code-frame.entity.js';
import { AnswerReadingService } from './answer-reading.service.js';
import { type CodingSubject, CodingSubjectService } from './coding-subject.service.js';
import { openAnswers } from './open-answers.js';

/** Whether a coder’s codes count, or measure agreement with the first coder’s. */
export type CoderPart = 'first' | 'second';

/** Which answers of a coder’s queue are wanted. */
export interface QueueFilter {
  /** Not those this coder has coded. */
  readonly uncoded: boolean;
  /** Also those whose codes came with the data. */
  readonly imported: boolean;
  /** Only answers with all of these words or parts of words. */
  readonly search: string | null;
  /** Only behind, or before, the answer at this place. */
  readonly after: string | null;
  readonly before: string | null;
  readonly first: number;
}

/** An answer as its coder sees it: nothing of who gave it, nothing of what others think. */
export interface QueuedAnswer {
  readonly response: string;
  /** In this coder’s order. */
  readonly place: string;
  /** From 1. */
  readonly position: number;
  readonly text: string;
  /** This coder’s codes; empty: not coded yet. */
  readonly themes: readonly string[];
  readonly note: string;
  /** An admin has decided about it: its codes cannot change any more. */
  readonly decided: boolean;
}

export interface CodingQueue {
  readonly frame: CodeFrameEntity;
  readonly part: CoderPart;
  readonly total: number;
  readonly coded: number;
  readonly answers: readonly QueuedAnswer[];
}

export const partOf = ({ plan }: Pick<CodingSubject, 'plan'>, account: string): CoderPart =>
  plan?.coders.includes(account) === true ? 'second' : 'first';

/**
 * The answers that are for one coder: for a second coder the sample, for others what nobody else of
 * them has coded; and what they have coded themselves. Each coder has an order of their own, so that
 * no two tire over the same answers.
 * $1 wave, $2 item, $3 frame, $4 coder, $5 all second coders, $6 share, $7 seed, $8 with imported
 */
const QUEUE = `
  WITH answer AS (${openAnswers('$1', '$2')}),
  sample AS (
    SELECT id FROM (
      SELECT id, row_number() OVER (ORDER BY md5($7::text || ':' || id)) AS place, count(*) OVER () AS n
        FROM answer) drawn
     WHERE place <= ceil($6::float8 * n - 1e-9)),
  queue AS (
    SELECT answer.id AS response, answer.text, md5($4 || ':' || answer.id) AS place,
           coalesce(own.themes, '{}') AS themes, coalesce(own.note, '') AS note,
           EXISTS (SELECT FROM adjudication
                    WHERE response_id = answer.id AND code_frame_id = $3) AS decided
      FROM answer
      LEFT JOIN theme_coding own
        ON own.response_id = answer.id AND own.code_frame_id = $3 AND own.coder = $4
     WHERE own.coder IS NOT NULL
        OR CASE WHEN $4 = ANY ($5::text[]) THEN answer.id IN (SELECT id FROM sample)
           ELSE NOT EXISTS (
             SELECT FROM theme_coding other
              WHERE other.response_id = answer.id AND other.code_frame_id = $3
                AND other.coder <> ALL ($5::text[]) AND (NOT $8 OR other.coder <> '${IMPORT}'))
           END)`;

@Injectable()
export class CodingQueueService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly subjects: CodingSubjectService,
    private readonly reading: AnswerReadingService,
  ) {}

  /** @throws Refusal as `CodingSubjectService.of` does */
  async of(
    by: SignedIn,
    studyId: string,
    waveId: string,
    item: string,
    filter: QueueFilter,
  ): Promise<CodingQueue> {
    const subject = await this.subjects.of(studyId, waveId, item);
    await this.reading.note(by, subject);
    const asked = askedOf(subject, by.id, filter.imported);
    const [counts] = await this.dataSource.query<{ total: number; coded: number }[]>(
      `${QUEUE} SELECT count(*)::integer AS total,
                       (count(*) FILTER (WHERE themes <> '{}'))::integer AS coded FROM queue`,
      asked,
    );
    const backwards = filter.before !== null;
    const answers = await this.dataSource.query<QueuedAnswer[]>(
      `${QUEUE} SELECT *
         FROM (SELECT *, (row_number() OVER (ORDER BY place))::integer AS position FROM queue) queue
        WHERE (NOT $9 OR themes = '{}')
          AND ($10::text[] IS NULL OR text ILIKE ALL ($10::text[]))
          AND ($11::text IS NULL OR place > $11) AND ($12::text IS NULL OR place < $12)
        ORDER BY place ${backwards ? 'DESC' : 'ASC'} LIMIT $13`,
      [
        ...asked,
        filter.uncoded,
        patternsOf(filter.search),
        filter.after,
        filter.before,
        filter.first,
      ],
    );
    return {
      ...{ frame: subject.frame, part: partOf(subject, by.id) },
      ...{ total: counts?.total ?? 0, coded: counts?.coded ?? 0 },
      answers: backwards ? answers.reverse() : answers,
    };
  }

  /** Which of these responses are not in a coder’s queue. */
  async strangers(
    account: string,
    subject: CodingSubject,
    responses: readonly string[],
  ): Promise<readonly string[]> {
    const queued = await this.dataSource.query<{ response: string }[]>(
      `${QUEUE} SELECT response FROM queue WHERE response = ANY ($9)`,
      [...askedOf(subject, account, true), responses],
    );
    const known = new Set(queued.map(({ response }) => response));
    return responses.filter((response) => !known.has(response));
  }
}

const askedOf = (
  { wave, variable, frame, plan }: CodingSubject,
  account: string,
  imported: boolean,
) => [
  ...[wave.id, variable.name, frame.id, account],
  ...[plan?.coders ?? [], plan?.share ?? 0, plan?.seed ?? 0, imported],
];

const MOST_WORDS = 10;

/** Every word has to be somewhere in the answer; `%` and `_` mean themselves. */
function patternsOf(search: string | null): readonly string[] | null {
  const words = (search ?? '').split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  return words.slice(0, MOST_WORDS).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
