import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { EditionDisclosure } from '../../domain/disclosure/edition-disclosure.js';
import { previewGroups } from '../../domain/disclosure/preview-groups.js';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import {
  ContentChanged,
  type EditionContent,
  SealingService,
} from '../editions/sealing.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { JobRun, Queue } from '../jobs/queue.js';
import { PublicationEntity, type PublicationPhase } from './publication.entity.js';

/** Takes an edition in the making as far as its row says that it is to go. */
export const PUBLICATION: Queue<{ publication: string }> = {
  name: 'publication',
  payload: z.object({ publication: z.uuid() }),
  retries: 20,
  retryAfter: 1,
  longest: 3600,
};

/** Often enough for a progress bar. */
const PROGRESS_EVERY_MS = 500;
const OURS = 'Something went wrong on our side. It is in our log; begin anew.';

/**
 * Decides what an edition would show, and seals it. The row is the memory: a server that is killed
 * at any moment goes on from its status, and what is sealed is sealed in one transaction with it.
 */
@Injectable()
export class PublicationJobService implements OnModuleInit {
  private readonly logger = new Logger('Publication');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly sealing: SealingService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PUBLICATION, ({ publication }, run) => this.run(publication, run));
  }

  private async run(id: string, run: JobRun): Promise<void> {
    try {
      const held = await this.read(id);
      if (held?.status === 'deciding') await this.decide(held, run.signal);
      if (held?.status === 'sealing') await this.seal(held, run.signal);
    } catch (error) {
      if (run.signal.aborted) throw error;
      if (error instanceof Refusal) {
        await this.fail(id, error.message);
        return;
      }
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (run.isLastTry) await this.fail(id, OURS);
      throw error;
    }
  }

  private read(id: string): Promise<PublicationEntity | null> {
    return this.dataSource
      .getRepository(PublicationEntity)
      .createQueryBuilder('publication')
      .addSelect('publication.disclosure')
      .where({ id })
      .getOne();
  }

  private async decide(held: PublicationEntity, signal: AbortSignal): Promise<void> {
    await this.tell(held, 'reading', 0);
    const content = await this.sealing.content(held.waves, held.plan);
    const disclosure = await this.protect(held, content, signal);
    await this.keep(held, content, disclosure, 'ready');
  }

  /** Answers may have been withdrawn since they were decided about; then it is decided again. */
  private async seal(held: PublicationEntity, signal: AbortSignal): Promise<void> {
    let { contentHash, disclosure } = held;
    for (;;) {
      await this.tell(held, 'sealing', 0);
      const content = await this.sealing.content(held.waves, held.plan);
      if (disclosure === null || content.hash !== contentHash) {
        disclosure = await this.protect(held, content, signal);
        contentHash = content.hash;
        await this.keep(held, content, disclosure, 'sealing');
      }
      try {
        await this.publish(held, content, disclosure);
        return;
      } catch (error) {
        if (!(error instanceof ContentChanged)) throw error;
      }
    }
  }

  private publish(
    held: PublicationEntity,
    content: EditionContent,
    disclosure: EditionDisclosure,
  ): Promise<void> {
    const { id, editionId, editionName, reference, announcement, requestedBy, studyId } = held;
    return this.dataSource.transaction(async (manager) => {
      const now = this.clock();
      const publication = {
        ...{ id: editionId, name: editionName, publishedAt: now, reference, announcement },
      };
      const edition = await this.sealing.seal(manager, content, disclosure, publication);
      await manager.update(
        PublicationEntity,
        { id, status: 'sealing' },
        { status: 'published', phase: 'done', share: 1, disclosure: null, finishedAt: now },
      );
      await this.audit.write(manager, {
        ...{ actor: requestedBy, action: 'edition-published', study: studyId },
        subject: `edition:${editionId}`,
        after: {
          ...{ name: editionName, hash: edition.hash, waves: [...held.waves] },
          ...{ reference, announcement },
        },
      });
    });
  }

  /** In a thread; ended when the edition is given up meanwhile. */
  private async protect(
    held: PublicationEntity,
    content: EditionContent,
    signal: AbortSignal,
  ): Promise<EditionDisclosure> {
    const givenUp = new AbortController();
    await this.tell(held, 'protecting', 0);
    let share = 0;
    const telling = setInterval(() => {
      this.tell(held, 'protecting', share).then(
        (isWanted) => {
          if (!isWanted) givenUp.abort(new Refusal('WRONG_STATUS', 'It was given up.'));
        },
        (error: unknown) => {
          this.logger.warn(String(error));
        },
      );
    }, PROGRESS_EVERY_MS);
    try {
      return await this.sealing.decide(content, {
        signal: AbortSignal.any([signal, givenUp.signal]),
        onProgress: (done) => (share = done),
      });
    } finally {
      clearInterval(telling);
    }
  }

  /** @returns whether the edition is still wanted */
  private async tell(
    { id, status }: PublicationEntity,
    phase: PublicationPhase,
    share: number,
  ): Promise<boolean> {
    const told = await this.dataSource
      .getRepository(PublicationEntity)
      .update({ id, status }, { phase, share });
    return told.affected === 1;
  }

  private async keep(
    { id, status }: PublicationEntity,
    content: EditionContent,
    disclosure: EditionDisclosure,
    to: 'ready' | 'sealing',
  ): Promise<void> {
    const { codebook, columns, organisations, hash, weighting } = content;
    await this.dataSource.getRepository(PublicationEntity).update(
      { id, status },
      {
        ...{ status: to, phase: 'done', share: 1, contentHash: hash },
        sampleSize: columns.size,
        organisations: new Set(organisations).size,
        weighting: weighting,
        preview: previewGroups(codebook, columns, disclosure),
        disclosure: disclosure,
      },
    );
  }

  private async fail(id: string, problem: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE publication SET status = 'failed', problem = $2, disclosure = NULL, finished_at = $3
        WHERE id = $1 AND status IN ('deciding', 'sealing')`,
      [id, problem, this.clock()],
    );
  }
}
