import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { importStep, type ImportStep } from '../../domain/import/import-step.js';
import { Refusal } from '../../domain/refusal.js';
import { WaveEntity } from '../waves/wave.entity.js';

/** Which waves take responses from a file. */
@Injectable()
export class WavesToFillService {
  /** @throws Refusal NOT_FOUND when the study has no such wave */
  async find(manager: EntityManager, studyId: string, id: string): Promise<WaveEntity> {
    const wave = await manager.findOneBy(WaveEntity, { id, studyId });
    if (wave !== null) return wave;
    throw new Refusal('NOT_FOUND', `The study has no wave ${id}. The query waves lists them.`);
  }

  async step(manager: EntityManager, wave: WaveEntity): Promise<ImportStep> {
    const [making] = await manager.query<unknown[]>(
      `SELECT 1 FROM publication
        WHERE $1 = ANY (waves) AND status IN ('deciding', 'ready', 'sealing') LIMIT 1`,
      [wave.id],
    );
    const { status, simulated, reconstructed } = wave;
    return importStep({ status, simulated, reconstructed, publishing: making !== undefined });
  }

  /**
   * Keeps the wave as it is until the transaction ends, and every other import into it out.
   * @throws Refusal NOT_FOUND; WRONG_STATUS with `blockers`
   */
  async hold(manager: EntityManager, studyId: string, id: string): Promise<WaveEntity> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `leadline import ${id}`,
    ]);
    await manager.query('SELECT FROM wave WHERE id = $1 FOR SHARE', [id]);
    const wave = await this.find(manager, studyId, id);
    await this.requireFillable(manager, wave);
    return wave;
  }

  /** @throws Refusal WRONG_STATUS with `blockers` */
  async requireFillable(manager: EntityManager, wave: WaveEntity): Promise<void> {
    const { blockers } = await this.step(manager, wave);
    const [first] = blockers;
    if (first !== undefined) throw new Refusal('WRONG_STATUS', first.message, { blockers });
  }
}
