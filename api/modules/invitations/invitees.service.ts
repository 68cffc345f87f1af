import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { decodeText } from '../../domain/invitations/decode-text.js';
import { readAddresses } from '../../domain/invitations/read-addresses.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { InvitationLinksService } from './invitation-links.service.js';
import { InviteeEntity } from './invitee.entity.js';
import { bytesOf } from './invitee-import.service.js';

/** Part of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface PageRequest {
  readonly search: string | null;
  readonly first: number;
  readonly offset: number;
}

/** People on a study's list: what is known of them, and the end of it. */
@Injectable()
export class InviteesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: InvitationLinksService,
    private readonly audit: AuditService,
  ) {}

  async page(
    studyId: string,
    { search, first, offset }: PageRequest,
  ): Promise<Page<InviteeEntity>> {
    const query = this.dataSource.manager
      .createQueryBuilder(InviteeEntity, 'invitee')
      .where('invitee.study_id = :studyId', { studyId });
    if (search !== null) {
      query.andWhere(
        `strpos(lower(concat_ws(' ', invitee.email, invitee.name, invitee.organisation)), :search) > 0`,
        { search: search.toLowerCase() },
      );
    }
    const [rows, total] = await query
      .orderBy('invitee.email')
      .skip(offset)
      .take(first)
      .getManyAndCount();
    return { rows, total };
  }

  /** @throws Refusal NOT_FOUND */
  async find(
    studyId: string,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<InviteeEntity> {
    const found = isId(id) ? await manager.findOneBy(InviteeEntity, { id, studyId }) : null;
    if (found !== null) return found;
    throw new Refusal('NOT_FOUND', 'There is nobody of that kind on the list.');
  }

  /** All that is stored about a person, for who asks what is: never an answer. */
  async data(by: SignedIn, study: string, id: string): Promise<object> {
    return this.dataSource.transaction(async (manager) => {
      const person = await this.find(study, id, manager);
      const mails = await manager.query<object[]>(
        `SELECT invitation.wave_id AS wave, mail.step, mail.locale, mail.subject, mail.body,
                mail.status, mail.queued_at AS "queuedAt", mail.handed_over_at AS "sentAt"
           FROM mail JOIN invitation ON invitation.id = mail.invitation_id
          WHERE invitation.invitee_id = $1 ORDER BY mail.queued_at`,
        [id],
      );
      const invitations = await manager.query<object[]>(
        'SELECT wave_id AS wave, created_at AS "createdAt" FROM invitation WHERE invitee_id = $1 ORDER BY created_at',
        [id],
      );
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'invitee-data-read', subject: `invitee:${id}`, study },
      });
      return { person, invitations, mails };
    });
  }

  /**
   * Deletes all that names a person, and keeps a keyed hash of the address so that no list brings
   * them back. Their answers stay: nothing leads from the ones to the other any more.
   * @throws Refusal NOT_FOUND
   */
  async erase(by: SignedIn, study: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { email } = await this.find(study, id, manager);
      await manager.delete(InviteeEntity, { id, studyId: study });
      await manager.query(
        'INSERT INTO suppressed_address (study_id, email_hash) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [study, await this.links.hashOfEmail(email)],
      );
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'invitee-erased', subject: `invitee:${id}`, study },
      });
    });
  }

  /** On behalf of somebody who asked by other means than the link. */
  async optOut(by: SignedIn, study: string, id: string): Promise<InviteeEntity> {
    return this.dataSource.transaction(async (manager) => {
      await this.find(study, id, manager);
      await stopMails(manager, id);
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'invitee-opted-out', subject: `invitee:${id}`, study },
      });
      return this.find(study, id, manager);
    });
  }

  /**
   * Marks addresses whose mails came back later than the mail server could say.
   * @param file bytes in base64
   */
  async importBounces(
    by: SignedIn,
    study: string,
    file: string,
  ): Promise<{ marked: number; unknown: number; wrongLines: readonly number[] }> {
    const { emails, wrongLines } = readAddresses(decodeText(bytesOf(file)).text);
    return this.dataSource.transaction(async (manager) => {
      const [known] = await manager.query<{ count: number }[]>(
        'SELECT count(*)::int AS count FROM invitee WHERE study_id = $1 AND email = ANY ($2)',
        [study, emails],
      );
      const [, marked] = await manager.query<[unknown, number]>(
        `UPDATE invitee SET bounced_at = now(), bounce_reason = 'reported'
          WHERE study_id = $1 AND email = ANY ($2) AND bounced_at IS NULL`,
        [study, emails],
      );
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'bounces-imported', subject: `study:${study}`, study },
        after: { marked },
      });
      return { marked, unknown: emails.length - (known?.count ?? 0), wrongLines };
    });
  }
}

/** Once stopped, a person's mails of this study stay stopped. */
export async function stopMails(manager: EntityManager, inviteeId: string): Promise<void> {
  await manager.query(
    'UPDATE invitee SET opted_out_at = coalesce(opted_out_at, now()) WHERE id = $1',
    [inviteeId],
  );
}
