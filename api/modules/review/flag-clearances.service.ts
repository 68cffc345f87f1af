import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { QualityFlag } from '../../domain/fieldwork/quality-flag.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import { AuditService } from '../audit/audit.service.js';
import { WavePlanningService } from '../waves/wave-planning.service.js';
import { WavesService } from '../waves/waves.service.js';
import { requireUnpublished } from './exclusions.service.js';
import { QualityService } from './quality.service.js';

const LONGEST_NOTE = 500;

interface Flagged {
  readonly waveId: string;
  readonly flags: readonly QualityFlag[];
}

/** Flags that somebody looked into and found nothing behind. */
@Injectable()
export class FlagClearancesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly planning: WavePlanningService,
    private readonly waves: WavesService,
    private readonly quality: QualityService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Refusal NOT_FOUND, also without that flag; BAD_USER_INPUT; WRONG_STATUS once published */
  async clear(
    actor: string,
    study: string,
    id: string,
    flag: QualityFlag,
    note: string,
  ): Promise<void> {
    const text = note.trim();
    if (text === '' || text.length > LONGEST_NOTE) {
      const message = `Say what you found, in 1 to ${LONGEST_NOTE} characters.`;
      throw new Refusal('BAD_USER_INPUT', message, { field: 'note' });
    }
    await this.change(study, id, async (manager, { flags }) => {
      if (!flags.includes(flag)) throw new Refusal('NOT_FOUND', `It has no flag ${flag}.`);
      await manager.query(
        'INSERT INTO flag_clearance (response_id, flag, note, cleared_by) VALUES ($1, $2, $3, $4)',
        [id, flag, text, actor],
      );
      await manager.query('UPDATE response SET flags = array_remove(flags, $2) WHERE id = $1', [
        id,
        flag,
      ]);
      await this.audit.write(manager, {
        ...{ actor, action: 'flag-cleared', study, subject: `response:${id}` },
        after: { flag, note: text },
      });
    });
  }

  /**
   * Undoes a clearance: the flag is raised again if it still applies.
   * @throws Refusal NOT_FOUND; WRONG_STATUS once published
   */
  async restore(actor: string, study: string, id: string, flag: QualityFlag): Promise<void> {
    await this.change(study, id, async (manager, { waveId }) => {
      const [, removed] = await manager.query<[unknown, number]>(
        'DELETE FROM flag_clearance WHERE response_id = $1 AND flag = $2',
        [id, flag],
      );
      if (removed === 0) throw new Refusal('NOT_FOUND', `Nobody cleared ${flag}.`);
      await manager.query(
        'UPDATE response SET flags = array_append(array_remove(flags, $2), $2) WHERE id = $1',
        [id, flag],
      );
      await this.quality.checkSoon(waveId, manager);
      await this.audit.write(manager, {
        ...{ actor, action: 'flag-restored', study, subject: `response:${id}` },
        before: { flag },
      });
    });
  }

  private async change(
    study: string,
    id: string,
    work: (manager: EntityManager, response: Flagged) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [found] = isId(id)
        ? await manager.query<Flagged[]>(
            'SELECT wave_id AS "waveId", flags FROM response WHERE id = $1 FOR UPDATE',
            [id],
          )
        : [];
      if (found === undefined) throw noResponse();
      const wave = await this.planning.ofStudy(study, found.waveId).catch(() => {
        throw noResponse();
      });
      await requireUnpublished(this.waves, manager, wave);
      await work(manager, found);
    });
  }
}

export const noResponse = (): Refusal =>
  new Refusal('NOT_FOUND', 'The study has no such response; it may have been erased.');
