import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { decodeText, type TextEncoding } from '../../domain/invitations/decode-text.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { Queue } from '../jobs/queue.js';

/** Bytes of a file at most: about 150,000 responses to 100 questions. */
export const MAXIMUM_UPLOAD = 64 * 1024 * 1024;
const KEPT_MS = 24 * 3600 * 1000;
const LONGEST_NAME = 200;

/** Erases files whose time is up. One job a file, and one at each start. */
const EXPIRED_UPLOADS: Queue<Record<string, never>> = {
  name: 'expired-uploads',
  payload: z.object({}),
  retries: 10,
  retryAfter: 60,
  longest: 300,
};

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export interface UploadedText extends Upload {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Files sent to be read within a day; then they are erased. */
@Injectable()
export class UploadsService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(EXPIRED_UPLOADS, () => this.eraseExpired(), {});
  }

  async keep(by: SignedIn, studyId: string, name: string, bytes: Buffer): Promise<Upload> {
    const now = this.clock();
    const expires = new Date(now.getTime() + KEPT_MS);
    const called = name.trim().slice(0, LONGEST_NAME) || 'responses.csv';
    return this.dataSource.transaction(async (manager) => {
      const [kept] = await manager.query<Upload[]>(
        `INSERT INTO upload (study_id, account_id, name, size, bytes, uploaded_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id, name, size`,
        [studyId, by.id, called, bytes.length, bytes, now, expires],
      );
      if (kept === undefined) throw new Error('an insert returns its row');
      await this.jobs.send(EXPIRED_UPLOADS, kept.id, {}, { after: expires, manager });
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'file-uploaded', subject: `study:${studyId}`, study: studyId },
        after: { name: called, bytes: bytes.length },
      });
      return kept;
    });
  }

  /** @throws Refusal NOT_FOUND when the study has no such file, or its day is over */
  async find(studyId: string, id: string): Promise<Upload> {
    const [found] = isId(id)
      ? await this.dataSource.query<Upload[]>(
          'SELECT id, name, size FROM upload WHERE id = $1 AND study_id = $2 AND expires_at > $3',
          [id, studyId, this.clock()],
        )
      : [];
    if (found === undefined) throw gone();
    return found;
  }

  /** @throws Refusal as `find` does */
  async read(studyId: string, id: string): Promise<UploadedText> {
    const upload = await this.find(studyId, id);
    const [row] = await this.dataSource.query<{ bytes: Buffer }[]>(
      'SELECT bytes FROM upload WHERE id = $1',
      [id],
    );
    if (row === undefined) throw gone();
    return { ...upload, ...decodeText(row.bytes) };
  }

  private async eraseExpired(): Promise<void> {
    await this.dataSource.query('DELETE FROM upload WHERE expires_at <= $1', [this.clock()]);
  }
}

const gone = (): Refusal =>
  new Refusal(
    'NOT_FOUND',
    'The file is not there any more: it is kept for a day. Choose it again.',
  );
