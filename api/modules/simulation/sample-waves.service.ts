import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';
import { Refusal } from '../../domain/refusal.js';
import {
  type SimulatedResponse,
  simulateResponses,
} from '../../domain/simulation/simulate-responses.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { InstrumentVersionEntity } from '../instruments/instrument-version.entity.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { freeId } from '../waves/wave-planning.service.js';
import { WaveEntity } from '../waves/wave.entity.js';

/** Respondents of a sample wave; 5,000 are made and stored within a second or two. */
export const SAMPLE_SIZE = { usual: 60, least: 5, most: 5000 };
/** Rows that go into one statement. */
const BATCH = 1000;
const FIELDWORK_MS = 14 * 24 * 3600 * 1000;
const STRANDS = [{ code: 'survey', label: 'Survey', asks: null }];

/**
 * Waves to try things on. A program makes them up, closed from the start: they ask nobody, and
 * whatever is published of them says that it is simulated.
 */
@Injectable()
export class SampleWavesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Makes a wave and its responses up, at once or not at all.
   * @param actor null for a command run on the server
   * @throws Refusal BAD_USER_INPUT for a size out of range; NOT_FOUND without an instrument
   */
  async make(actor: string | null, studyId: string, respondents: number): Promise<WaveEntity> {
    const { least, most } = SAMPLE_SIZE;
    if (!Number.isInteger(respondents) || respondents < least || respondents > most) {
      const message = `A sample wave has from ${least} to ${most} respondents.`;
      throw new Refusal('BAD_USER_INPUT', message);
    }
    const version = await this.versionFor(studyId);
    const instrument = await this.instruments.compiledVersion(version.id);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [studyId]);
      const wave = await this.add(manager, studyId, version.id);
      const seed = (await manager.countBy(WaveEntity, { studyId })) + respondents;
      await this.fill(manager, wave, instrument, respondents, seed);
      await this.audit.write(manager, {
        ...{ actor, action: 'sample-wave-made', subject: `wave:${wave.id}`, study: studyId },
        after: { name: wave.name, respondents },
      });
      return wave;
    });
  }

  /**
   * Deletes a sample wave with all that is in it.
   * @throws Refusal NOT_FOUND; WRONG_STATUS when it is not simulated, or published
   */
  async remove(actor: string, studyId: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const wave = await manager.findOne(WaveEntity, {
        where: { id, studyId },
        lock: { mode: 'pessimistic_write' },
      });
      if (wave === null) {
        throw new Refusal('NOT_FOUND', `The study has no wave ${id}. The query waves lists them.`);
      }
      if (!wave.simulated) {
        const message = `“${wave.name}” is not simulated; only sample waves are deleted with their responses.`;
        throw new Refusal('WRONG_STATUS', message);
      }
      if (wave.status === 'published') {
        const message = `“${wave.name}” is published. Withdraw its edition instead; the wave stays as its source.`;
        throw new Refusal('WRONG_STATUS', message);
      }
      await manager.query(
        `UPDATE publication SET status = 'replaced', disclosure = NULL, finished_at = $2
          WHERE $1 = ANY (waves) AND status IN ('deciding', 'ready', 'sealing')`,
        [id, this.clock()],
      );
      await manager.query('DELETE FROM response WHERE wave_id = $1', [id]);
      await manager.query('DELETE FROM organisation WHERE study_id = $1 AND key LIKE $2', [
        studyId,
        `${prefixOf(id)}%`,
      ]);
      await manager.delete(WaveEntity, { id });
      await this.audit.write(manager, {
        ...{ actor, action: 'sample-wave-deleted', subject: `wave:${id}`, study: studyId },
        before: { name: wave.name },
      });
    });
  }

  /** The newest that a wave uses already, so that a draft of another stays open to change. */
  private async versionFor(studyId: string): Promise<InstrumentVersionEntity> {
    const { manager } = this.dataSource;
    const used = await manager.findOne(InstrumentVersionEntity, {
      where: { studyId, frozenAt: Not(IsNull()) },
      order: { version: 'DESC' },
    });
    return used ?? this.instruments.usableVersion(manager, studyId, null);
  }

  private async add(
    manager: EntityManager,
    studyId: string,
    instrumentVersionId: string,
  ): Promise<WaveEntity> {
    await this.instruments.freeze(manager, instrumentVersionId);
    const now = this.clock();
    return manager.save(
      manager.create(WaveEntity, {
        ...{ id: await freeId(manager, studyId), studyId, instrumentVersionId },
        name: await freeSampleName(manager, studyId),
        ...{ strands: STRANDS, access: 'invitation', status: 'closed', quotas: [] },
        ...{ reconstructed: false, simulated: true, opensAt: null, closesAt: null },
        openedAt: new Date(now.getTime() - FIELDWORK_MS),
        closedAt: now,
      }),
    );
  }

  private async fill(
    manager: EntityManager,
    wave: WaveEntity,
    instrument: CompiledInstrument,
    respondents: number,
    seed: number,
  ): Promise<void> {
    const responses = simulateResponses(instrument, wave.strands, respondents, seed);
    const prefix = prefixOf(wave.id);
    const opened = wave.openedAt?.getTime() ?? 0;
    const rowOf = (response: SimulatedResponse, at: number) => ({
      ...response,
      respondent: `${prefix}${at + 1}`,
      organisation: `${prefix}${response.organisation + 1}`,
      submitted: new Date(opened + response.moment * FIELDWORK_MS),
    });
    const rows = responses.map(rowOf);
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = JSON.stringify(rows.slice(from, from + BATCH));
      await manager.query(
        `INSERT INTO organisation (study_id, key)
         SELECT DISTINCT $1, row.organisation
           FROM jsonb_to_recordset($2::jsonb) AS row (organisation text) ON CONFLICT DO NOTHING`,
        [wave.studyId, batch],
      );
      await manager.query(
        `INSERT INTO response
           (wave_id, organisation_id, respondent, strand, mode, answers, submitted_at)
         SELECT $1, organisation.id, row.respondent, row.strand, row.mode, row.answers, row.submitted
           FROM jsonb_to_recordset($3::jsonb) AS row (respondent text, organisation text,
                strand text, mode text, answers jsonb, submitted timestamptz)
           JOIN organisation ON organisation.study_id = $2 AND organisation.key = row.organisation`,
        [wave.id, wave.studyId, batch],
      );
    }
  }
}

/** Of the keys of its made-up respondents and organisations. */
const prefixOf = (waveId: string): string => `simulated:${waveId}:`;

/** The caller holds the study. */
async function freeSampleName(manager: EntityManager, studyId: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `Sample wave ${number} (simulated)`;
    if (!(await manager.existsBy(WaveEntity, { studyId, name }))) return name;
  }
}
