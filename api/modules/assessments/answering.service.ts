import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Answers } from '../../domain/instrument/answers.js';
import type { AnswerCheck } from '../../domain/instrument/check-answers.js';
import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';
import { EditionsService } from '../editions/editions.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { type Intake, ResponsesService } from '../responses/responses.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { WavesService } from '../waves/waves.service.js';
import {
  type AskedOf,
  checkFinished,
  checkUnfinished,
  invalidAnswers,
  patched,
  sameAnswers,
  staleRevision,
} from './answers-patch.js';
import { AssessmentEntity } from './assessment.entity.js';
import type { AssessmentModel } from './assessment.model.js';
import { type AssessmentInWave, AssessmentsService, unknownToken } from './assessments.service.js';
import { PseudonymsService } from './pseudonyms.service.js';

/**
 * Saves and submits answers. Each change is one transaction that holds the assessment's row and the
 * wave's status, and one connection; what it needs to know besides is read before it begins.
 */
@Injectable()
export class AnsweringService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly assessments: AssessmentsService,
    private readonly waves: WavesService,
    private readonly instruments: InstrumentsService,
    private readonly responses: ResponsesService,
    private readonly editions: EditionsService,
    private readonly pseudonyms: PseudonymsService,
  ) {}

  /**
   * Lays a patch over the answers (see `patched`).
   * @param revision as the respondent last saw it
   * @throws Refusal BAD_USER_INPUT, NOT_FOUND, WAVE_NOT_OPEN, STALE_REVISION, INVALID_ANSWERS
   */
  async save(token: string, patch: unknown, revision: number): Promise<AssessmentModel> {
    const { assessment, wave } = await this.assessments.find(token);
    const askedOf = askedIn(wave, await this.instruments.compiledVersion(wave.instrumentVersionId));
    const saved = await this.change(assessment.id, async (held, manager) => {
      await this.waves.requireOpen(manager, wave);
      const check = checkUnfinished(askedOf, patched(held.answers, patch));
      const isRepeat = repeats(held, check);
      if (held.status === 'submitted' && !isRepeat) throw staleRevision(held);
      if (held.status === 'submitted' || (isRepeat && revision === held.revision - 1)) return held;
      const answers = takeable(held, revision, check);
      return this.write(manager, held, { answers, revision: held.revision + 1 });
    });
    return this.assessments.view(token, { assessment: saved, wave });
  }

  /**
   * Submits the answers with a last patch: once, however often the same submission comes.
   * @throws Refusal as `save` does; NOT_FOUND when there is no edition to compare with
   */
  async submit(token: string, patch: unknown, revision: number): Promise<AssessmentInWave> {
    const { assessment, wave } = await this.assessments.find(token);
    const intake = await this.responses.intake(wave.id);
    const askedOf = askedIn(wave, intake.instrument);
    const { id: editionId } = await this.editions.byId();
    const organisation = await this.organisationOf(assessment);
    const submitted = await this.change(assessment.id, async (held, manager) => {
      const merged = patched(held.answers, patch);
      const finished = checkFinished(askedOf, merged);
      if (held.status === 'submitted') {
        if (repeats(held, finished)) return held;
        throw finished.ok ? staleRevision(held) : invalidAnswers(finished.problems);
      }
      await this.waves.requireOpen(manager, wave);
      const unfinished = checkUnfinished(askedOf, merged);
      if (revision !== held.revision - 1 || !repeats(held, unfinished)) {
        takeable(held, revision, unfinished);
      }
      if (!finished.ok) throw invalidAnswers(finished.problems);
      const { answers } = finished;
      const now = new Date();
      const responseId = held.consent
        ? await this.recordResponse(manager, intake, organisation, answers, minutesOf(held, now))
        : null;
      return this.write(manager, held, {
        ...{ answers, revision: held.revision + 1, status: 'submitted', submittedAt: now },
        ...{ editionId, responseId },
      });
    });
    return { assessment: submitted, wave };
  }

  /** Puts answers among the wave's responses, under names that lead back to nobody. */
  recordResponse(
    manager: EntityManager,
    intake: Intake,
    organisation: string,
    answers: Answers,
    minutes: number,
  ): Promise<string> {
    return this.responses.recordIn(manager, intake, {
      respondent: randomUUID(),
      organisation,
      strand: strandOf(intake.wave).code,
      mode: 'web',
      answers,
      minutes,
      themes: {},
    });
  }

  /** The pseudonym its response counts under: its organisation's, or one of its own. */
  async organisationOf({ organisationKey, tokenHash }: AssessmentEntity): Promise<string> {
    return organisationKey ?? (await this.pseudonyms.ofToken(tokenHash));
  }

  /** Runs a change with the row locked. */
  change(
    id: string,
    work: (held: AssessmentEntity, manager: EntityManager) => Promise<AssessmentEntity>,
  ): Promise<AssessmentEntity> {
    return this.dataSource.transaction(async (manager) => {
      const held = await this.assessments.lock(manager, id);
      if (held === null) throw unknownToken();
      return work(held, manager);
    });
  }

  private async write(
    manager: EntityManager,
    held: AssessmentEntity,
    change: Partial<AssessmentEntity>,
  ): Promise<AssessmentEntity> {
    return manager.save(AssessmentEntity, Object.assign(held, change, { savedAt: new Date() }));
  }
}

const MS_PER_MINUTE = 60_000;

/** Pauses included; the database's clock may be a little ahead of ours. */
export const minutesOf = ({ startedAt }: AssessmentEntity, submittedAt: Date): number =>
  Math.max(0, submittedAt.getTime() - startedAt.getTime()) / MS_PER_MINUTE;

/** @throws Refusal STALE_REVISION, INVALID_ANSWERS */
function takeable(held: AssessmentEntity, revision: number, check: AnswerCheck): Answers {
  if (revision !== held.revision) throw staleRevision(held);
  if (!check.ok) throw invalidAnswers(check.problems);
  return check.answers;
}

const repeats = ({ answers }: AssessmentEntity, check: AnswerCheck): boolean =>
  check.ok && sameAnswers(check.answers, answers);

/** Self-assessments belong to a wave's first strand. */
function strandOf({ id, strands }: WaveEntity): WaveEntity['strands'][number] {
  const [first] = strands;
  if (first === undefined) throw new RangeError(`wave ${id} has no strand`);
  return first;
}

function askedIn(wave: WaveEntity, instrument: CompiledInstrument): AskedOf {
  const { asks } = strandOf(wave);
  return { instrument, asked: asks === null ? null : new Set(asks) };
}
