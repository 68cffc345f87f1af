import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, Repository } from 'typeorm';
import { mayMove, type WaveStatus } from '../../domain/fieldwork/wave-status.js';
import { Refusal } from '../../domain/refusal.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { WaveEntity } from './wave.entity.js';

/** What a wave is made of before anybody is asked. */
export type WaveDraft = Pick<
  WaveEntity,
  'id' | 'studyId' | 'instrumentVersionId' | 'name' | 'strands' | 'access' | 'reconstructed'
>;

@Injectable()
export class WavesService {
  constructor(
    @InjectRepository(WaveEntity) private readonly waves: Repository<WaveEntity>,
    private readonly instruments: InstrumentsService,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async byId(id: string): Promise<WaveEntity> {
    const wave = await this.waves.findOneBy({ id });
    if (wave === null) throw noWave(id);
    return wave;
  }

  /** Adds the draft unless the wave is there; returns the wave as it is. */
  async addOnce(draft: WaveDraft): Promise<WaveEntity> {
    await this.waves.createQueryBuilder().insert().values(draft).orIgnore().execute();
    return this.byId(draft.id);
  }

  /**
   * Starts fieldwork: the instrument version is frozen.
   * @throws Refusal INVALID_INSTRUMENT when it has problems
   */
  async open(id: string, at: Date, outer: EntityManager = this.waves.manager): Promise<void> {
    await outer.transaction(async (manager) => {
      const wave = await manager.findOne(WaveEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (wave === null) throw noWave(id);
      await this.instruments.freeze(manager, wave.instrumentVersionId);
      await this.move(manager, wave, 'open', { openedAt: at });
    });
  }

  /** Ends fieldwork: no response is taken any more. */
  async close(id: string, at: Date, manager: EntityManager = this.waves.manager): Promise<void> {
    await this.move(manager, await this.byId(id), 'closed', { closedAt: at });
  }

  /**
   * Locks the wave's status for the rest of the transaction: what is written in it, is written while
   * the wave has the status told.
   */
  async lockStatus(manager: EntityManager, id: string): Promise<WaveStatus> {
    const [row] = await manager.query<{ status: WaveStatus }[]>(
      'SELECT status FROM wave WHERE id = $1 AND deleted_at IS NULL FOR SHARE',
      [id],
    );
    if (row !== undefined) return row.status;
    throw noWave(id);
  }

  /** @throws Refusal WAVE_NOT_OPEN; when it does not, the wave stays open until the transaction ends */
  async requireOpen(manager: EntityManager, { id, name }: WaveEntity): Promise<void> {
    if ((await this.lockStatus(manager, id)) !== 'open') throw notOpen(name);
  }

  /** Part of publishing an edition, in its transaction. */
  async markPublished(manager: EntityManager, wave: WaveEntity): Promise<void> {
    await this.move(manager, wave, 'published', {});
  }

  /**
   * Part of withdrawing an edition, in its transaction: waves of it that no other edition holds are
   * closed as before, and may be published anew.
   * @returns their ids
   */
  async markUnpublished(manager: EntityManager, editionId: string): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `UPDATE wave SET status = 'closed'
        WHERE status = 'published'
          AND id IN (SELECT wave_id FROM edition_wave WHERE edition_id = $1)
          AND NOT EXISTS (
                SELECT FROM edition_wave JOIN edition ON edition.id = edition_wave.edition_id
                 WHERE edition_wave.wave_id = wave.id AND edition.withdrawn_at IS NULL)
        RETURNING id`,
      [editionId],
    );
    return rows.map(({ id }) => id).sort();
  }

  /** The row is only changed from the status that was read, so two at once cannot both succeed. */
  private async move(
    manager: EntityManager,
    wave: WaveEntity,
    to: WaveStatus,
    dates: Partial<Pick<WaveEntity, 'openedAt' | 'closedAt'>>,
  ): Promise<void> {
    const moved = mayMove(wave.status, to)
      ? await manager.update(
          WaveEntity,
          { id: wave.id, status: wave.status, deletedAt: IsNull() },
          { status: to, ...dates },
        )
      : { affected: 0 };
    if (moved.affected === 1) return;
    throw new Refusal('WRONG_STATUS', `Wave ${wave.id} is ${wave.status}; it cannot become ${to}.`);
  }
}

const noWave = (id: string): Refusal => new Refusal('NOT_FOUND', `There is no wave ${id}.`);
export const notOpen = (name: string): Refusal =>
  new Refusal('WAVE_NOT_OPEN', `“${name}” takes no answers: it is not open.`);
