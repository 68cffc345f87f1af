import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { IMPORT } from '../../domain/coding/codes-that-count.js';
import { sampleSize } from '../../domain/coding/sample-size.js';
import type { UncodedAnswers } from '../../domain/fieldwork/wave-plan.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { WavePlanningService } from '../waves/wave-planning.service.js';
import { CodingSubjectService } from './coding-subject.service.js';
import type { DoubleCodingEntity } from './double-coding.entity.js';
import { openAnswers } from './open-answers.js';

export interface CoderProgress {
  /** An account, or `import`. */
  readonly coder: string;
  /** Null: it is the import, or there is no such account any more. */
  readonly name: string | null;
  readonly second: boolean;
  readonly coded: number;
}

/** How far the coding of an open item is. */
export interface ItemCoding extends UncodedAnswers {
  readonly frame: { readonly id: string; readonly version: number } | null;
  /** Whether its wave is published: codes cannot change any more. */
  readonly sealed: boolean;
  /** Codes by an earlier version, of answers without one by this: they could be carried over. */
  readonly earlier: {
    readonly id: string;
    readonly version: number;
    readonly codings: number;
  } | null;
  readonly doubleCoding:
    (Pick<DoubleCodingEntity, 'coders' | 'share' | 'seed'> & { readonly drawn: number }) | null;
  /** Who has coded, or is to code a second time. */
  readonly coders: readonly CoderProgress[];
}

@Injectable()
export class CodingOverviewService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly planning: WavePlanningService,
    private readonly subjects: CodingSubjectService,
  ) {}

  /** Every open item of a wave. @throws Refusal NOT_FOUND */
  async of(studyId: string, waveId: string): Promise<readonly ItemCoding[]> {
    const wave = await this.planning.ofStudy(studyId, waveId);
    const items: ItemCoding[] = [];
    for (const { name, label } of await this.subjects.openItems(wave)) {
      items.push(await this.item(wave, name, label));
    }
    return items;
  }

  /** The open items that have a code frame, and what is left to code. */
  async uncoded(wave: WaveEntity): Promise<readonly UncodedAnswers[]> {
    const items: UncodedAnswers[] = [];
    for (const { name: item, label } of await this.subjects.openItems(wave)) {
      const frame = await this.subjects.frameOf(wave, item);
      if (frame !== null) items.push({ item, label, ...(await this.counts(wave, item, frame.id)) });
    }
    return items;
  }

  private async item(wave: WaveEntity, item: string, label: string): Promise<ItemCoding> {
    const frame = await this.subjects.frameOf(wave, item);
    const plan = frame === null ? null : await this.subjects.planOf(wave.id, item);
    const counts = await this.counts(wave, item, frame?.id ?? null);
    return {
      ...{ item, label, ...counts },
      frame: frame === null ? null : { id: frame.id, version: frame.version },
      sealed: wave.status === 'published',
      earlier: frame === null ? null : await this.earlier(wave, item, frame.version),
      doubleCoding: plan === null ? null : drawnBy(plan, counts.answers),
      coders: frame === null ? [] : await this.coders(wave, item, frame.id, plan?.coders ?? []),
    };
  }

  /** What counts is said by `codesThatCount`: an answer that only second coders coded is not coded. */
  private async counts(
    wave: WaveEntity,
    item: string,
    frameId: string | null,
  ): Promise<{ readonly answers: number; readonly uncoded: number }> {
    const [counts] = await this.dataSource.query<{ answers: number; uncoded: number }[]>(
      `WITH answer AS (${openAnswers('$1', '$2')})
       SELECT count(*)::integer AS answers,
              (count(*) FILTER (WHERE NOT EXISTS (
                 SELECT FROM theme_coding coding
                  WHERE coding.response_id = answer.id AND coding.code_frame_id = $3
                    AND NOT EXISTS (
                      SELECT FROM double_coding
                       WHERE wave_id = $1 AND double_coding.item = $2
                         AND coding.coder = ANY (coders::text[])))
               AND NOT EXISTS (
                 SELECT FROM adjudication
                  WHERE response_id = answer.id AND code_frame_id = $3)))::integer AS uncoded
         FROM answer`,
      [wave.id, item, frameId],
    );
    return counts ?? { answers: 0, uncoded: 0 };
  }

  private async earlier(
    wave: WaveEntity,
    item: string,
    version: number,
  ): Promise<ItemCoding['earlier']> {
    const [found] = await this.dataSource.query<NonNullable<ItemCoding['earlier']>[]>(
      `SELECT frame.id, frame.version, count(*)::integer AS codings
         FROM code_frame frame
         JOIN theme_coding coding ON coding.code_frame_id = frame.id
         JOIN response ON response.id = coding.response_id AND response.wave_id = $1
        WHERE frame.study_id = $2 AND frame.item = $3 AND frame.version < $4
          AND NOT EXISTS (
            SELECT FROM theme_coding newer JOIN code_frame later ON later.id = newer.code_frame_id
             WHERE newer.response_id = coding.response_id AND newer.coder = coding.coder
               AND later.study_id = $2 AND later.item = $3 AND later.version = $4)
        GROUP BY frame.id, frame.version
        ORDER BY frame.version DESC LIMIT 1`,
      [wave.id, wave.studyId, item, version],
    );
    return found ?? null;
  }

  private coders(
    wave: WaveEntity,
    item: string,
    frameId: string,
    second: readonly string[],
  ): Promise<CoderProgress[]> {
    return this.dataSource.query(
      `WITH answer AS (${openAnswers('$1', '$2')}),
       given AS (
         SELECT coding.coder, count(*)::integer AS coded
           FROM answer JOIN theme_coding coding
             ON coding.response_id = answer.id AND coding.code_frame_id = $3
          GROUP BY coding.coder)
       SELECT coder, account.name, coder = ANY ($4::text[]) AS second, coalesce(coded, 0) AS coded
         FROM given
         FULL JOIN unnest($4::text[]) AS named (coder) USING (coder)
         LEFT JOIN account ON account.id::text = coder
        ORDER BY coder = '${IMPORT}', coder = ANY ($4::text[]), account.name, coder`,
      [wave.id, item, frameId, second],
    );
  }
}

const drawnBy = ({ coders, share, seed }: DoubleCodingEntity, answers: number) => ({
  ...{ coders, share, seed },
  drawn: sampleSize(share, answers),
});
