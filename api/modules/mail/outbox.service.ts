import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Environment } from '../../config/environment.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { InvitationLinksService } from '../invitations/invitation-links.service.js';
import { ENVIRONMENT } from '../settings/settings.module.js';
import { MAIL_STATUSES, type MailStatus } from './mail.entity.js';
import { contentOf, type MailContent, type StoredMail } from './mail-content.js';
import { MailSenderService } from './mail-sender.service.js';

/** A mail in the list of the outbox. */
export interface OutboxRow extends StoredMail {
  readonly wave: string;
  readonly step: string;
  readonly status: MailStatus;
  readonly queuedAt: Date;
  readonly handedOverAt: Date | null;
  readonly confirmed: boolean;
  readonly attempts: number;
  readonly reason: string | null;
}

/** Narrows the list down; all that are not null must hold. */
export interface OutboxFilter {
  readonly wave: string | null;
  readonly status: MailStatus | null;
  /** Part of an address or a name. */
  readonly search: string | null;
}

/** A mail as it arrives, and what has become of it. */
export type OutboxMail = OutboxRow & { readonly content: MailContent };

const ROWS = `
  SELECT mail.id, mail.invitation_id AS "invitationId", mail.step, mail.locale, mail.subject,
         mail.body, mail.origin, mail.status, mail.queued_at AS "queuedAt",
         mail.handed_over_at AS "handedOverAt", mail.confirmed, mail.attempts, mail.reason,
         invitation.wave_id AS wave, invitee.email, invitee.name
    FROM mail
    JOIN invitation ON invitation.id = mail.invitation_id
    JOIN invitee ON invitee.id = invitation.invitee_id
   WHERE invitee.study_id = $1`;

/** The mails there are, sent and not. */
@Injectable()
export class OutboxService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: InvitationLinksService,
    private readonly sender: MailSenderService,
    private readonly audit: AuditService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Newest first. */
  async page(
    study: string,
    filter: OutboxFilter,
    { first, offset }: { readonly first: number; readonly offset: number },
  ): Promise<{ rows: OutboxRow[]; total: number }> {
    const { query, parameters } = this.listing(study, filter);
    const [counted] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (${query}) matching`,
      [...parameters],
    );
    const rows = await this.dataSource.query<OutboxRow[]>(
      `${query} LIMIT $${parameters.length + 1} OFFSET $${parameters.length + 2}`,
      [...parameters, first, offset],
    );
    return { rows, total: counted?.total ?? 0 };
  }

  /** All that match, as SQL, newest first. */
  listing(
    study: string,
    { wave, status, search }: OutboxFilter,
  ): { readonly query: string; readonly parameters: readonly unknown[] } {
    const query = `${ROWS}
       AND ($2::text IS NULL OR invitation.wave_id = $2) AND ($3::text IS NULL OR mail.status = $3)
       AND ($4::text IS NULL OR strpos(lower(concat_ws(' ', invitee.email, invitee.name)), $4) > 0)
     ORDER BY mail.queued_at DESC, invitee.email, mail.id`;
    return { query, parameters: [study, wave, status, search?.toLowerCase() ?? null] };
  }

  /** A mail with its personal link, which opens answers: that somebody looked is written down. */
  async open(by: SignedIn, study: string, id: string): Promise<OutboxMail> {
    const row = await this.find(study, id);
    await this.dataSource.transaction((manager) =>
      this.audit.write(manager, {
        ...{ actor: by.id, action: 'mail-read', subject: `mail:${id}`, study },
      }),
    );
    return { ...row, content: await contentOf(row, this.environment.mailFrom, this.links) };
  }

  /**
   * Sends a mail again of which it is not known that it arrived. This is the one way in which
   * somebody may get a step twice, and only a person can choose it.
   * @throws Refusal NOT_FOUND, WRONG_STATUS
   */
  async sendAgain(by: SignedIn, study: string, id: string): Promise<OutboxRow> {
    await this.find(study, id);
    await this.dataSource.transaction(async (manager) => {
      const [, changed] = await manager.query<[unknown, number]>(
        `UPDATE mail SET status = 'queued', attempts = 0, not_before = now(), handed_over_at = NULL
          WHERE id = $1
            AND (status = 'failed' OR (status = 'sent' AND NOT confirmed)
                 OR status = 'bounced' AND EXISTS (
                      SELECT FROM invitation JOIN invitee ON invitee.id = invitation.invitee_id
                       WHERE invitation.id = mail.invitation_id AND invitee.bounced_at IS NULL))`,
        [id],
      );
      if (changed !== 1) {
        const message =
          'Only a mail that failed, or of which no answer came, can be sent again; one that came back, once the address is corrected.';
        throw new Refusal('WRONG_STATUS', message);
      }
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'mail-sent-again', subject: `mail:${id}`, study },
      });
    });
    this.sender.wake();
    return this.find(study, id);
  }

  /** How many of a wave's mails are how far. */
  async progress(wave: string): Promise<Record<MailStatus, number> & { unconfirmed: number }> {
    const rows = await this.dataSource.query<
      { status: MailStatus; count: number; unconfirmed: number }[]
    >(
      `SELECT mail.status, count(*)::int AS count,
              (count(*) FILTER (WHERE mail.status = 'sent' AND NOT confirmed))::int AS unconfirmed
         FROM mail JOIN invitation ON invitation.id = mail.invitation_id
        WHERE invitation.wave_id = $1 GROUP BY mail.status`,
      [wave],
    );
    const counts = Object.fromEntries(MAIL_STATUSES.map((status) => [status, 0])) as Record<
      MailStatus,
      number
    >;
    for (const { status, count } of rows) counts[status] = count;
    const unconfirmed = rows.reduce((sum, row) => sum + row.unconfirmed, 0);
    return { ...counts, unconfirmed };
  }

  private async find(study: string, id: string): Promise<OutboxRow> {
    const [row] = isId(id)
      ? await this.dataSource.query<OutboxRow[]>(`${ROWS} AND mail.id = $2`, [study, id])
      : [];
    if (row === undefined) throw new Refusal('NOT_FOUND', 'There is no such mail.');
    return row;
  }
}
