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
  readonly first: number;
  readonly offset: number;
}

/** A list as SQL. */
export interface Listing {
  readonly query: string;
  readonly parameters: readonly unknown[];
}

export const INVITEE_STATES = ['active', 'opted-out', 'bounced', 'removed'] as const;
export type InviteeState = (typeof INVITEE_STATES)[number];

/** Narrows the list down; all that are not null must hold. */
export interface InviteeFilter {
  /** Only those who were removed, or of the others those in a state. */
  readonly state: InviteeState | null;
  /** Part of an address, a name or an organisation. */
  readonly search: string | null;
}

const ORDERS = {
  email: 'email',
  name: 'lower(name)',
  organisation: 'lower(organisation)',
  'added-at': 'added_at',
} as const;
export type InviteeSorting = keyof typeof ORDERS;

export interface InviteeOrder {
  readonly by: InviteeSorting;
  readonly descending: boolean;
}

const BY_ADDRESS: InviteeOrder = { by: 'email', descending: false };

/** People on a study's list: what is known of them, and the end of it. */
@Injectable()
export class InviteesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: InvitationLinksService,
    private readonly audit: AuditService,
  ) {}

  async page(
    study: string,
    filter: InviteeFilter,
    { first, offset }: PageRequest,
    order: InviteeOrder = BY_ADDRESS,
  ): Promise<Page<InviteeEntity>> {
    const { query, parameters } = this.listing(study, filter, order);
    const [counted] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (${query}) matching`,
      [...parameters],
    );
    const rows = await this.dataSource.query<InviteeEntity[]>(
      `${query} LIMIT $${parameters.length + 1} OFFSET $${parameters.length + 2}`,
      [...parameters, first, offset],
    );
    return { rows, total: counted?.total ?? 0 };
  }

  /** All that match, as SQL. */
  listing(
    study: string,
    { state, search }: InviteeFilter,
    { by, descending }: InviteeOrder = BY_ADDRESS,
  ): Listing {
    const query = `
      SELECT id, study_id AS "studyId", email, name, organisation, locale, region, industry,
             added_at AS "addedAt", opted_out_at AS "optedOutAt", bounced_at AS "bouncedAt",
             bounce_reason AS "bounceReason", removed_at AS "removedAt"
        FROM invitee
       WHERE study_id = $1
         AND (removed_at IS NOT NULL) = ($2::text IS NOT DISTINCT FROM 'removed')
         AND CASE $2::text WHEN 'opted-out' THEN opted_out_at IS NOT NULL
                           WHEN 'bounced' THEN bounced_at IS NOT NULL
                           WHEN 'active' THEN opted_out_at IS NULL AND bounced_at IS NULL
                           ELSE true END
         AND ($3::text IS NULL OR strpos(lower(concat_ws(' ', email, name, organisation)), $3) > 0)
       ORDER BY ${ORDERS[by]} ${descending ? 'DESC NULLS LAST' : 'ASC NULLS LAST'}, email`;
    return { query, parameters: [study, state, search?.toLowerCase() ?? null] };
  }

  /** @throws Refusal NOT_FOUND, also for who was taken off the list */
  async find(
    studyId: string,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<InviteeEntity> {
    const found = await this.stored(studyId, id, manager);
    if (found.removedAt === null) return found;
    throw new Refusal('NOT_FOUND', 'They were taken off the list; put them back first.');
  }

  /** Also of who was taken off the list. @throws Refusal NOT_FOUND */
  async stored(
    studyId: string,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<InviteeEntity> {
    const found = isId(id) ? await manager.findOneBy(InviteeEntity, { id, studyId }) : null;
    if (found !== null) return found;
    throw new Refusal('NOT_FOUND', 'There is nobody of that kind on the list.');
  }

  /**
   * All that is stored about a person, for who asks what is. Of answers it says that there are some
   * and since when: what they are, only whoever has the link may see.
   */
  async data(by: SignedIn, study: string, id: string): Promise<object> {
    return this.dataSource.transaction(async (manager) => {
      const person = await this.stored(study, id, manager);
      const mails = await manager.query<object[]>(
        `SELECT invitation.wave_id AS wave, mail.step, mail.locale, mail.subject, mail.body,
                mail.status, mail.queued_at AS "queuedAt", mail.handed_over_at AS "sentAt"
           FROM mail JOIN invitation ON invitation.id = mail.invitation_id
          WHERE invitation.invitee_id = $1 ORDER BY mail.queued_at`,
        [id],
      );
      const invitations = await manager.query<object[]>(
        `SELECT invitation.wave_id AS wave, wave.name AS "waveName",
                invitation.created_at AS "createdAt",
                coalesce(assessment.status, 'not begun') AS questionnaire,
                assessment.started_at AS "startedAt", assessment.submitted_at AS "submittedAt"
           FROM invitation
           JOIN wave ON wave.id = invitation.wave_id
           LEFT JOIN assessment ON assessment.token_hash = invitation.token_hash
                               AND assessment.wave_id = invitation.wave_id
          WHERE invitation.invitee_id = $1 ORDER BY invitation.created_at`,
        [id],
      );
      const deeds = await manager.query<object[]>(
        'SELECT at, action FROM audit WHERE study = $1 AND subject = $2 ORDER BY seq',
        [study, `invitee:${id}`],
      );
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'invitee-data-read', subject: `invitee:${id}`, study },
      });
      return { study, person, invitations, mails, deeds };
    });
  }

  /**
   * Deletes all that names a person, and keeps a keyed hash of the address so that no list brings
   * them back. Their answers stay: nothing leads from the ones to the other any more.
   * @throws Refusal NOT_FOUND
   */
  async erase(by: SignedIn, study: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { email } = await this.stored(study, id, manager);
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
