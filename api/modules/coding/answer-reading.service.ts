import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import type { CodingSubject } from './coding-subject.service.js';

/** Open answers may say who somebody is: the audit knows who read them. */
@Injectable()
export class AnswerReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Once a day and sign-in, not once an answer. */
  async note(by: SignedIn, { wave, variable }: CodingSubject): Promise<void> {
    const item = variable.name;
    const day = this.clock().toISOString().slice(0, 10);
    await this.dataSource.transaction(async (manager) => {
      const noted = await manager.query<unknown[]>(
        `INSERT INTO open_answer_reading (session_id, wave_id, item, day) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING item`,
        [by.sessionId, wave.id, item, day],
      );
      if (noted.length === 0) return;
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'open-answers-read', study: wave.studyId },
        subject: `wave:${wave.id}`,
        after: { item },
      });
    });
  }
}
