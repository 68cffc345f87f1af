import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type DeepPartial, type EntityManager, In } from 'typeorm';
import { IMPORT } from '../../domain/coding/codes-that-count.js';
import { themeProblem } from '../../domain/coding/theme-problem.js';
import type { ResponseMode } from '../../domain/fieldwork/response-mode.js';
import type { AnswerProblem } from '../../domain/instrument/answer-problem.js';
import type { Answers } from '../../domain/instrument/answers.js';
import { checkAnswers } from '../../domain/instrument/check-answers.js';
import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';
import { Refusal } from '../../domain/refusal.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import type { CodeFrameEntity } from '../instruments/code-frame.entity.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { WavesService } from '../waves/waves.service.js';
import { OrganisationEntity } from './organisation.entity.js';
import { ResponseEntity } from './response.entity.js';
import { ThemeCodingEntity } from './theme-coding.entity.js';

/** A finished response as it arrives: nothing in it is trusted yet. */
export interface Submission {
  readonly respondent: string;
  readonly organisation: string;
  readonly strand: string;
  readonly mode: ResponseMode;
  readonly answers: unknown;
  /** From the beginning to the submission; left out: not known. */
  readonly minutes?: number;
  /** Codes already given to open answers, by item. */
  readonly themes: Readonly<Record<string, readonly string[]>>;
}

export type SubmissionProblem =
  | (AnswerProblem & { readonly respondent: string })
  | {
      readonly respondent: string;
      readonly code: 'unknown-strand' | 'unknown-theme';
      readonly item: string;
      readonly message: string;
    };

/** A wave, and all that responses to it are checked against. */
export interface Intake {
  readonly wave: WaveEntity;
  readonly instrument: CompiledInstrument;
  readonly frames: readonly CodeFrameEntity[];
}

interface Checked {
  readonly submission: Submission;
  readonly answers: Answers;
}

@Injectable()
export class ResponsesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly instruments: InstrumentsService,
    private readonly waves: WavesService,
  ) {}

  /**
   * Records complete responses in an open wave: all of them or, when one is wrong, none.
   * @throws Refusal WAVE_NOT_OPEN; INVALID_ANSWERS with every problem of every response
   */
  async record(waveId: string, submissions: readonly Submission[]): Promise<void> {
    const intake = await this.intake(waveId);
    const checked = checkAll(submissions, intake);
    await this.dataSource.transaction((manager) => this.insert(manager, intake, checked));
  }

  /** Reads what `recordIn` needs: before its transaction, which is to hold one connection only. */
  async intake(waveId: string): Promise<Intake> {
    const wave = await this.waves.byId(waveId);
    const instrument = await this.instruments.compiledVersion(wave.instrumentVersionId);
    const frames = await this.instruments.currentCodeFrames(wave.studyId);
    return { wave, instrument, frames };
  }

  /**
   * Records one complete response as part of a transaction.
   * @returns the response's id
   * @throws Refusal as `record` does
   */
  async recordIn(manager: EntityManager, intake: Intake, submission: Submission): Promise<string> {
    const [id] = await this.insert(manager, intake, checkAll([submission], intake));
    return id ?? '';
  }

  private async insert(
    manager: EntityManager,
    { wave, frames }: Intake,
    checked: readonly Checked[],
  ): Promise<readonly string[]> {
    await this.waves.requireOpen(manager, wave);
    const keys = checked.map(({ submission }) => submission.organisation);
    const organisations = await this.organisationIds(manager, wave.studyId, keys);
    const rows = checked.map(({ submission, answers }) => ({
      waveId: wave.id,
      organisationId: organisations.get(submission.organisation) ?? '',
      respondent: submission.respondent,
      strand: submission.strand,
      mode: submission.mode,
      minutes: submission.minutes ?? null,
      answers,
    }));
    const inserted = await manager.insert(ResponseEntity, rows);
    const ids = inserted.identifiers.map(({ id }) => String(id));
    const codings = checked.flatMap(({ submission }, at) =>
      codingsOf(submission, ids[at] ?? '', frames),
    );
    if (codings.length > 0) await manager.insert(ThemeCodingEntity, codings);
    return ids;
  }

  /** How many responses a wave holds. */
  async count(waveId: string): Promise<number> {
    return this.dataSource.getRepository(ResponseEntity).countBy({ waveId });
  }

  private async organisationIds(
    manager: EntityManager,
    studyId: string,
    named: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const keys = [...new Set(named)].sort();
    await manager
      .createQueryBuilder()
      .insert()
      .into(OrganisationEntity)
      .values(keys.map((key) => ({ studyId, key })))
      .orIgnore()
      .execute();
    const found = await manager.findBy(OrganisationEntity, { studyId, key: In(keys) });
    return new Map(found.map(({ key, id }) => [key, id]));
  }
}

function checkAll(
  submissions: readonly Submission[],
  { wave, instrument, frames }: Intake,
): readonly Checked[] {
  const problems: SubmissionProblem[] = [];
  const checked = submissions.flatMap((submission): Checked[] => {
    const { respondent } = submission;
    const strand = wave.strands.find(({ code }) => code === submission.strand);
    if (strand === undefined) {
      const message = `Wave ${wave.name} has no strand ${submission.strand}.`;
      problems.push({ respondent, code: 'unknown-strand', item: 'strand', message });
      return [];
    }
    problems.push(...themeProblems(submission, frames));
    const asked = strand.asks === null ? null : new Set(strand.asks);
    const check = checkAnswers(instrument, submission.answers, { complete: true, asked });
    if (check.ok) return [{ submission, answers: check.answers }];
    problems.push(...check.problems.map((problem) => ({ ...problem, respondent })));
    return [];
  });
  if (problems.length === 0) return checked;
  throw new Refusal(
    'INVALID_ANSWERS',
    `${problems.length} answer(s) cannot be taken, first: ${problems[0]?.respondent ?? ''}, ${problems[0]?.item ?? ''}: ${problems[0]?.message ?? ''}`,
    { problems },
  );
}

function themeProblems(
  { respondent, themes }: Submission,
  frames: readonly CodeFrameEntity[],
): readonly SubmissionProblem[] {
  return Object.entries(themes).flatMap(([item, codes]) => {
    const frame = frames.find((each) => each.item === item) ?? { item, version: 0, themes: [] };
    const message = themeProblem(frame, codes);
    return message === null ? [] : [{ respondent, code: 'unknown-theme' as const, item, message }];
  });
}

const codingsOf = (
  { themes }: Submission,
  responseId: string,
  frames: readonly CodeFrameEntity[],
): DeepPartial<ThemeCodingEntity>[] =>
  frames.flatMap((frame) =>
    given(themes[frame.item] ?? []).map((codes) => ({
      responseId,
      codeFrameId: frame.id,
      coder: IMPORT,
      themes: codes,
    })),
  );

/** An answer that came without codes is not coded yet. */
const given = (codes: readonly string[]): string[][] => (codes.length === 0 ? [] : [[...codes]]);
