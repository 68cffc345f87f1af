import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { WavesService } from '../waves/waves.service.js';
import { EditionEntity } from './edition.entity.js';
import { simulatedReference } from './sealing.service.js';

const LONGEST_REASON = 500;

/** What becomes of editions that are sealed: the reference, or withdrawn; never altered. */
@Injectable()
export class EditionFateService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly waves: WavesService,
  ) {}

  /** Every edition of a study, also those withdrawn; newest first. */
  history(studyId: string): Promise<EditionEntity[]> {
    return this.dataSource
      .getRepository(EditionEntity)
      .find({ where: { studyId }, order: { publishedAt: 'DESC', id: 'ASC' } });
  }

  /**
   * Makes figures, claims and scorecards from now on mean this edition. Scorecards keep the edition
   * they were computed on.
   * @throws Refusal NOT_FOUND; WRONG_STATUS when it is withdrawn
   */
  async makeReference(actor: string, studyId: string, id: string): Promise<EditionEntity> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await held(manager, studyId, id);
      if (edition.withdrawnAt !== null) throw isWithdrawn(edition);
      if (edition.simulated) throw simulatedReference(edition.name);
      const before = await manager.findOneBy(EditionEntity, { reference: true });
      await manager.update(EditionEntity, { reference: true }, { reference: false });
      await manager.update(EditionEntity, { id }, { reference: true });
      await this.audit.write(manager, {
        ...{ actor, action: 'reference-made', subject: `edition:${id}`, study: studyId },
        before: { reference: before?.id ?? null },
        after: { reference: id },
      });
      return Object.assign(edition, { reference: true });
    });
  }

  /**
   * Takes an edition back, for good: nothing is computed on it any more, and its readers are told why.
   * Its waves are closed again, and may be published anew.
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT without a reason; WRONG_STATUS when it is withdrawn, or
   *   the reference while there are others
   */
  async withdraw(
    actor: string,
    studyId: string,
    id: string,
    reason: string,
  ): Promise<EditionEntity> {
    const because = reason.trim();
    if (because === '' || because.length > LONGEST_REASON) {
      const message = `Say why, in up to ${LONGEST_REASON} characters: readers of the edition are told.`;
      throw new Refusal('BAD_USER_INPUT', message);
    }
    return this.dataSource.transaction(async (manager) => {
      const edition = await held(manager, studyId, id);
      if (edition.withdrawnAt !== null) throw isWithdrawn(edition);
      const others = { studyId, id: Not(id), withdrawnAt: IsNull(), simulated: false };
      if (edition.reference && (await manager.existsBy(EditionEntity, others))) {
        const message = `“${edition.name}” is the reference. Make another edition the reference first.`;
        throw new Refusal('WRONG_STATUS', message);
      }
      const change = { withdrawnAt: this.clock(), withdrawnBecause: because, reference: false };
      await manager.update(EditionEntity, { id }, change);
      const waves = await this.waves.markUnpublished(manager, id);
      await this.audit.write(manager, {
        ...{ actor, action: 'edition-withdrawn', subject: `edition:${id}`, study: studyId },
        after: { because, closedAgain: waves },
      });
      return Object.assign(edition, change);
    });
  }
}

/** One at a time decides about the editions of a study. */
async function held(manager: EntityManager, studyId: string, id: string): Promise<EditionEntity> {
  await manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [studyId]);
  const edition = await manager.findOneBy(EditionEntity, { id, studyId });
  if (edition !== null) return edition;
  throw new Refusal('NOT_FOUND', `The study has no edition ${id}.`);
}

const isWithdrawn = ({ name }: EditionEntity): Refusal =>
  new Refusal('WRONG_STATUS', `“${name}” was withdrawn.`);
