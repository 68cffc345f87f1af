import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { IMPORT } from '../../domain/coding/codes-that-count.js';
import { type CoderAgreement, coderAgreement } from '../../domain/coding/coder-agreement.js';
import { Refusal } from '../../domain/refusal.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { AnswerReadingService } from './answer-reading.service.js';
import { AdjudicationEntity } from './adjudication.entity.js';
import {
  type CodedBy,
  type GivenCodes,
  requireNote,
  requireThemes,
  requireVersion,
} from './coding.service.js';
import {
  type CodingSubject,
  CodingSubjectService,
  requireCodable,
} from './coding-subject.service.js';
import { openAnswers } from './open-answers.js';

export interface CoderCodes extends GivenCodes {
  /** An account. */
  readonly coder: string;
  /** Null: there is no such account any more. */
  readonly name: string | null;
  readonly second: boolean;
}

/** An answer that coders coded differently. */
export interface Disagreement {
  readonly response: string;
  readonly text: string;
  readonly codings: readonly CoderCodes[];
  readonly decision: (GivenCodes & { readonly by: string | null }) | null;
}

export interface DisagreementPage {
  readonly version: number;
  readonly total: number;
  readonly undecided: number;
  readonly disagreements: readonly Disagreement[];
}

/** $1 wave, $2 item, $3 frame. */
const DOUBLE_CODED = `
  WITH answer AS (${openAnswers('$1', '$2')}),
  double AS (
    SELECT answer.id, answer.text,
           count(DISTINCT ARRAY (SELECT unnest(coding.themes) ORDER BY 1)) > 1 AS differ
      FROM answer JOIN theme_coding coding
        ON coding.response_id = answer.id AND coding.code_frame_id = $3 AND coding.coder <> '${IMPORT}'
     GROUP BY answer.id, answer.text HAVING count(*) > 1)`;

/** How far coders agree, and what counts where they do not. */
@Injectable()
export class AdjudicationService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly subjects: CodingSubjectService,
    private readonly reading: AnswerReadingService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Refusal as `CodingSubjectService.of` does */
  async agreement(
    studyId: string,
    waveId: string,
    item: string,
  ): Promise<readonly CoderAgreement[]> {
    const subject = await this.subjects.of(studyId, waveId, item);
    const rows = await this.dataSource.query<{ codes: Record<string, string[]> }[]>(
      `${DOUBLE_CODED}
       SELECT jsonb_object_agg(coding.coder, coding.themes) AS codes
         FROM double JOIN theme_coding coding
           ON coding.response_id = double.id AND coding.code_frame_id = $3 AND coding.coder <> '${IMPORT}'
        GROUP BY double.id`,
      idsOf(subject),
    );
    return coderAgreement(
      rows.map(({ codes }) => new Map(Object.entries(codes))),
      subject.frame.themes.map(({ value }) => value),
    );
  }

  /** @param undecided only those that no admin has decided about */
  async disagreements(
    by: SignedIn,
    studyId: string,
    waveId: string,
    item: string,
    { undecided, first, offset }: { undecided: boolean; first: number; offset: number },
  ): Promise<DisagreementPage> {
    const subject = await this.subjects.of(studyId, waveId, item);
    await this.reading.note(by, subject);
    const [counts] = await this.dataSource.query<{ total: number; undecided: number }[]>(
      `${DOUBLE_CODED}
       SELECT count(*)::integer AS total,
              (count(*) FILTER (WHERE decision.themes IS NULL))::integer AS undecided
         FROM double LEFT JOIN adjudication decision
           ON decision.response_id = double.id AND decision.code_frame_id = $3
        WHERE differ`,
      idsOf(subject),
    );
    const disagreements = await this.dataSource.query<Disagreement[]>(
      `${DOUBLE_CODED}
       SELECT double.id AS response, double.text,
              (SELECT jsonb_agg(jsonb_build_object(
                        'coder', coding.coder, 'name', account.name, 'themes', coding.themes,
                        'note', coding.note, 'second', coding.coder = ANY ($4::text[]))
                      ORDER BY coding.coder = ANY ($4::text[]), coding.coded_at, coding.coder)
                 FROM theme_coding coding LEFT JOIN account ON account.id::text = coding.coder
                WHERE coding.response_id = double.id AND coding.code_frame_id = $3
                  AND coding.coder <> '${IMPORT}') AS codings,
              CASE WHEN decision.themes IS NOT NULL THEN jsonb_build_object(
                'themes', decision.themes, 'note', decision.note, 'by', decider.name) END AS decision
         FROM double
         LEFT JOIN adjudication decision
           ON decision.response_id = double.id AND decision.code_frame_id = $3
         LEFT JOIN account decider ON decider.id = decision.decided_by
        WHERE differ AND (NOT $5 OR decision.themes IS NULL)
        ORDER BY md5(double.id::text) LIMIT $6 OFFSET $7`,
      [...idsOf(subject), subject.plan?.coders ?? [], undecided, first, offset],
    );
    return {
      version: subject.frame.version,
      ...{ total: counts?.total ?? 0, undecided: counts?.undecided ?? 0, disagreements },
    };
  }

  /**
   * Says which codes count for an answer that at least two coders coded; what they gave stays beside
   * it. No themes: the decision is taken back.
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT; STALE_REVISION; WRONG_STATUS when fewer than two
   *   coded it or the wave is published
   */
  async decide(actor: string, coded: CodedBy, given: GivenCodes): Promise<GivenCodes> {
    const { study, response, item, version } = coded;
    const subject = await this.subjects.ofResponse(study, response, item);
    requireVersion(subject.frame, version);
    requireThemes(subject.frame, given.themes);
    requireNote(given.note);
    return this.dataSource.transaction(async (manager) => {
      await requireCodable(manager, subject.wave);
      await requireTwoCoders(manager, subject, response);
      const key = { responseId: response, codeFrameId: subject.frame.id };
      const before = await manager.findOneBy(AdjudicationEntity, key);
      const { note } = given;
      const themes = [...given.themes];
      if (themes.length === 0) await manager.delete(AdjudicationEntity, key);
      else {
        const decision = { themes, note, decidedBy: actor };
        await manager.upsert(AdjudicationEntity, { ...key, ...decision }, [
          'responseId',
          'codeFrameId',
        ]);
      }
      const what = { item, version };
      await this.audit.write(manager, {
        ...{ actor, action: 'answer-adjudicated', study, subject: `response:${response}` },
        before: before === null ? null : { ...what, themes: before.themes, note: before.note },
        after: themes.length === 0 ? null : { ...what, themes, note },
      });
      return given;
    });
  }
}

const idsOf = ({ wave, variable, frame }: CodingSubject): string[] => [
  wave.id,
  variable.name,
  frame.id,
];

async function requireTwoCoders(
  manager: EntityManager,
  { frame }: CodingSubject,
  response: string,
): Promise<void> {
  const coders = await manager.query<unknown[]>(
    `SELECT coder FROM theme_coding
      WHERE response_id = $1 AND code_frame_id = $2 AND coder <> '${IMPORT}'`,
    [response, frame.id],
  );
  if (coders.length > 1) return;
  const message = 'Fewer than two coders have coded this answer: there is nothing to decide yet.';
  throw new Refusal('WRONG_STATUS', message);
}
