import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { checkInvitee } from '../../domain/invitations/check-invitee.js';
import type { Invitee } from '../../domain/invitations/invitee.js';
import { INVITEE_FIELDS, type InviteeField } from '../../domain/invitations/invitee-columns.js';
import { Refusal, wrongField } from '../../domain/refusal.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationLinksService } from './invitation-links.service.js';
import { InviteeEntity } from './invitee.entity.js';
import { InviteesService } from './invitees.service.js';
import { WavesOfStudyService } from './waves-of-study.service.js';

/** What is said of a person; null is nothing, and what is left out stays as it is. */
export type InviteeFields = Readonly<Partial<Record<InviteeField, string | null>>>;

/** Editing a list by hand, one person at a time. The audit names which fields, and no value. */
@Injectable()
export class InviteeEditsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly invitees: InviteesService,
    private readonly wavesOfStudy: WavesOfStudyService,
    private readonly links: InvitationLinksService,
    private readonly audit: AuditService,
  ) {}

  /**
   * @param waveId who is added is invited to it; null: they are put on the list only
   * @throws Refusal NOT_FOUND, WRONG_STATUS; BAD_USER_INPUT with `problems`
   */
  async add(
    by: SignedIn,
    study: string,
    waveId: string | null,
    fields: InviteeFields,
  ): Promise<InviteeEntity> {
    const wave = waveId === null ? null : await this.wavesOfStudy.toInviteTo(study, waveId);
    const invitee = checked(fields);
    return this.dataSource.transaction(async (manager) => {
      await this.requireFree(manager, study, invitee.email, null);
      // Who was taken off the list comes back to it.
      await manager.upsert(InviteeEntity, { ...invitee, studyId: study, removedAt: null }, [
        'studyId',
        'email',
      ]);
      const { id } = await manager.findOneByOrFail(InviteeEntity, {
        ...{ studyId: study, email: invitee.email },
      });
      if (wave !== null) await this.invite(manager, wave.id, id);
      await this.note(manager, by, 'invitee-added', study, id, { wave: waveId });
      return this.invitees.find(study, id, manager);
    });
  }

  /**
   * Corrects what is known of a person. A new address has not come back yet.
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT with `problems`
   */
  async change(
    by: SignedIn,
    study: string,
    id: string,
    fields: InviteeFields,
  ): Promise<InviteeEntity> {
    return this.dataSource.transaction(async (manager) => {
      const before = await this.invitees.find(study, id, manager);
      const after = checked({ ...onlyFields(before), ...fields });
      const changed = INVITEE_FIELDS.filter((field) => after[field] !== before[field]);
      if (changed.length === 0) return before;
      const isMoved = changed.includes('email');
      if (isMoved) await this.requireFree(manager, study, after.email, id);
      const anew = isMoved ? { bouncedAt: null, bounceReason: null } : {};
      await manager.update(InviteeEntity, { id }, { ...after, ...anew });
      await this.note(manager, by, 'invitee-changed', study, id, { fields: changed });
      return this.invitees.find(study, id, manager);
    });
  }

  /**
   * Takes somebody off the list who has not been written to. They can be put back.
   * @throws Refusal NOT_FOUND; WRONG_STATUS once a mail has gone out
   */
  async remove(by: SignedIn, study: string, id: string): Promise<InviteeEntity> {
    return this.dataSource.transaction(async (manager) => {
      const person = await this.invitees.find(study, id, manager);
      await manager.query(
        `DELETE FROM mail USING invitation
          WHERE mail.invitation_id = invitation.id AND invitation.invitee_id = $1
            AND mail.status IN ('queued', 'cancelled')`,
        [id],
      );
      const [written] = await manager.query<object[]>(
        `SELECT FROM mail JOIN invitation ON invitation.id = mail.invitation_id
          WHERE invitation.invitee_id = $1 LIMIT 1`,
        [id],
      );
      if (written !== undefined) {
        const message = `${person.email} has been written to, and counts in the response rate: stop the mails instead, or erase all that names them.`;
        throw new Refusal('WRONG_STATUS', message);
      }
      await manager.query('UPDATE invitee SET removed_at = now() WHERE id = $1', [id]);
      await this.note(manager, by, 'invitee-removed', study, id, null);
      return person;
    });
  }

  /** Takes `remove` back. @throws Refusal NOT_FOUND */
  async restore(by: SignedIn, study: string, id: string): Promise<InviteeEntity> {
    return this.dataSource.transaction(async (manager) => {
      const [, restored] = await manager.query<[unknown, number]>(
        `UPDATE invitee SET removed_at = NULL
          WHERE id::text = $1 AND study_id = $2 AND removed_at IS NOT NULL`,
        [id, study],
      );
      if (restored === 1) await this.note(manager, by, 'invitee-restored', study, id, null);
      return this.invitees.find(study, id, manager);
    });
  }

  private async invite(manager: EntityManager, waveId: string, inviteeId: string): Promise<void> {
    const made = await this.links.invitation(waveId, inviteeId);
    await manager
      .createQueryBuilder()
      .insert()
      .into(InvitationEntity)
      .values(made)
      .orIgnore()
      .execute();
  }

  /** @throws Refusal BAD_USER_INPUT with `problems` */
  private async requireFree(
    manager: EntityManager,
    studyId: string,
    email: string,
    own: string | null,
  ): Promise<void> {
    const emailHash = await this.links.hashOfEmail(email);
    const [found] = await manager.query<{ erased: boolean }[]>(
      `SELECT true AS erased FROM suppressed_address WHERE study_id = $1 AND email_hash = $2
       UNION ALL
       SELECT false FROM invitee
        WHERE study_id = $1 AND email = $3 AND id IS DISTINCT FROM $4::uuid
          AND (removed_at IS NULL OR $4::uuid IS NOT NULL)`,
      [studyId, emailHash, email, own],
    );
    if (found === undefined) return;
    const message = found.erased
      ? 'This person’s data were erased on request; they are not to be written to.'
      : `${email} is on the list already.`;
    throw wrongField('email', message);
  }

  private note(
    manager: EntityManager,
    by: SignedIn,
    action: string,
    study: string,
    id: string,
    after: Readonly<Record<string, string | null | string[]>> | null,
  ): Promise<void> {
    return this.audit.write(manager, {
      ...{ actor: by.id, action, subject: `invitee:${id}`, study, after },
    });
  }
}

const onlyFields = (person: Invitee): InviteeFields =>
  Object.fromEntries(INVITEE_FIELDS.map((field) => [field, person[field]]));

/** @throws Refusal BAD_USER_INPUT with `problems` */
function checked(fields: InviteeFields): Invitee {
  const result = checkInvitee(fields);
  if ('invitee' in result) return result.invitee;
  throw wrongField(result.field, result.message);
}
