import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager, MoreThan } from 'typeorm';
import type { Role } from '../../domain/access/role.js';
import { Refusal } from '../../domain/refusal.js';
import { AccountMailService } from '../account-mail/account-mail.service.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import type { MailStatus } from '../mail/mail.entity.js';
import { StudyEntity } from '../study/study.entity.js';
import { AccountsService, requireEmail, requireName } from './accounts.service.js';
import { ColleagueInvitationEntity } from './colleague-invitation.entity.js';
import { isId } from './is-id.js';
import { MembershipEntity } from './membership.entity.js';
import { hashNewPassword } from './passwords.js';
import { hashOfToken, makeToken } from './secret-token.js';
import { SignInService, type Started } from './sign-in.service.js';
import type { Origin, SignedIn } from './signed-in.js';

/** An invitation is good for a week, in ms. */
const GOOD_FOR = 7 * 24 * 60 * 60 * 1000;

/** An invitation without its secrets. */
export interface OpenInvitation extends Pick<
  ColleagueInvitationEntity,
  'id' | 'email' | 'role' | 'invitedAt' | 'expiresAt'
> {
  /** Of the mail that brings a link too; null: none was to be sent. */
  readonly mailStatus: MailStatus | null;
  readonly mailReason: string | null;
}

/** Whom to invite, and where and in which language the mail leads them. */
export interface NewInvitation {
  readonly study: string;
  readonly email: string;
  readonly role: Role;
  readonly origin: string;
  readonly locale: string | null;
}

/** What a colleague adds to an invitation; name and password only for who has no account. */
export interface Acceptance {
  readonly token: string;
  readonly name?: string | undefined;
  readonly password?: string | undefined;
}

@Injectable()
export class ColleagueInvitationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly signIns: SignInService,
    private readonly audit: AuditService,
    private readonly mails: AccountMailService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those that can still be accepted, newest first. */
  open(studyId: string, only: string | null = null): Promise<OpenInvitation[]> {
    return this.dataSource.query<OpenInvitation[]>(OPEN, [studyId, this.clock(), only]);
  }

  /**
   * Invites somebody; a second invitation of the same address replaces the first.
   * @returns the invitation and the path of its link, shown this once
   * @throws Refusal BAD_USER_INPUT, or WRONG_STATUS for who belongs to the study already
   */
  async invite(
    by: SignedIn,
    { study, email: typed, role, origin, locale }: NewInvitation,
  ): Promise<{ invitation: OpenInvitation; path: string }> {
    const email = requireEmail(typed);
    const token = makeToken();
    const id = await this.dataSource.transaction(async (manager) => {
      const account = await this.accounts.byEmail(email, manager);
      if (account !== null && (await isMember(manager, study, account.id))) {
        throw new Refusal('WRONG_STATUS', `${email} belongs to this study already.`);
      }
      const now = this.clock();
      const [made] = await manager.query<{ id: string }[]>(
        `INSERT INTO colleague_invitation (study_id, email, role, token_hash, invited_by, invited_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT ON CONSTRAINT colleague_invitation_once_per_study DO UPDATE
           SET role = excluded.role, token_hash = excluded.token_hash, mail_token_hash = NULL, invited_by = excluded.invited_by,
               invited_at = excluded.invited_at, expires_at = excluded.expires_at
         RETURNING id`,
        [study, email, role, hashOfToken(token), by.id, now, new Date(now.getTime() + GOOD_FOR)],
      );
      const id = made?.id ?? '';
      const { title } = (await manager.findOneByOrFail(StudyEntity, { id: study })).definition;
      const facts = { by: by.name, study: title };
      await manager.query('DELETE FROM account_mail WHERE invitation_id = $1', [id]);
      await this.mails.queue(manager, {
        ...{ kind: 'colleague-invited', email, locale, origin, facts, invitationId: id },
      });
      await this.audit.write(manager, {
        actor: by.id,
        action: 'colleague-invited',
        subject: `invitation:${id}`,
        study,
        after: { role },
      });
      return id;
    });
    const [invitation] = await this.open(study, id);
    if (invitation === undefined) throw usedOrWithdrawn();
    return { invitation, path: `/admin/invitation#${token}` };
  }

  /** @throws Refusal NOT_FOUND */
  async withdraw(by: SignedIn, study: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { affected } = isId(id)
        ? await manager.delete(ColleagueInvitationEntity, { id, studyId: study })
        : { affected: 0 };
      if (affected !== 1) throw new Refusal('NOT_FOUND', 'There is no such invitation.');
      await this.audit.write(manager, {
        actor: by.id,
        action: 'colleague-invitation-withdrawn',
        subject: `invitation:${id}`,
        study,
      });
    });
  }

  /**
   * Makes the account, or adds the study to the account that is signed in.
   * @returns a new session, or null where there was one already
   * @throws Refusal NOT_FOUND, UNAUTHENTICATED where the address has an account, or BAD_USER_INPUT
   */
  async accept(
    { token, name, password }: Acceptance,
    who: SignedIn | null,
    origin: Origin,
  ): Promise<Started | null> {
    const { email } = await this.find(this.dataSource.manager, token);
    const account = await this.accounts.byEmail(email);
    if (account !== null) {
      if (who?.id !== account.id) {
        throw new Refusal('UNAUTHENTICATED', `Sign in as ${email}, then open the link again.`);
      }
      await this.dataSource.transaction(async (manager) => {
        await this.use(manager, await this.find(manager, token), account.id);
      });
      return null;
    }
    const passwordHash = await hashNewPassword(password ?? '', email);
    const called = requireName(name ?? '');
    return this.dataSource.transaction(async (manager) => {
      const invitation = await this.find(manager, token);
      const accountId = await this.accounts.add(manager, { email, name: called, passwordHash });
      await this.use(manager, invitation, accountId);
      return this.signIns.start(manager, accountId, origin, null, { by: 'invitation' });
    });
  }

  /** Accepts every open invitation of an address that a provider vouches for. */
  async acceptAll(manager: EntityManager, email: string, accountId: string): Promise<void> {
    for (const invitation of await this.openFor(manager, email)) {
      await this.use(manager, invitation, accountId);
    }
  }

  openFor(manager: EntityManager, email: string): Promise<ColleagueInvitationEntity[]> {
    return manager.find(ColleagueInvitationEntity, {
      where: { email, expiresAt: MoreThan(this.clock()) },
      order: { studyId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async use(
    manager: EntityManager,
    { id, studyId, role }: ColleagueInvitationEntity,
    accountId: string,
  ): Promise<void> {
    const { affected } = await manager.delete(ColleagueInvitationEntity, { id });
    if (affected !== 1) throw usedOrWithdrawn();
    if (await isMember(manager, studyId, accountId)) return;
    await this.accounts.join(manager, { accountId, studyId, role, by: accountId });
  }

  private async find(manager: EntityManager, token: string): Promise<ColleagueInvitationEntity> {
    const invitation = await manager.findOne(ColleagueInvitationEntity, {
      where: [
        { tokenHash: hashOfToken(token), expiresAt: MoreThan(this.clock()) },
        { mailTokenHash: hashOfToken(token), expiresAt: MoreThan(this.clock()) },
      ],
      ...(manager.queryRunner === undefined ? {} : { lock: { mode: 'pessimistic_write' } }),
    });
    if (invitation === null) throw usedOrWithdrawn();
    return invitation;
  }
}

const OPEN = `
  SELECT invitation.id, invitation.email, invitation.role, invitation.invited_at AS "invitedAt",
         invitation.expires_at AS "expiresAt", mail.status AS "mailStatus", mail.reason AS "mailReason"
    FROM colleague_invitation invitation
    LEFT JOIN account_mail mail ON mail.invitation_id = invitation.id
   WHERE invitation.study_id = $1 AND invitation.expires_at > $2 AND ($3::uuid IS NULL OR invitation.id = $3)
   ORDER BY invitation.invited_at DESC`;

const usedOrWithdrawn = (): Refusal =>
  new Refusal(
    'NOT_FOUND',
    'This invitation was used or withdrawn, or is older than a week. Ask for another.',
  );

const isMember = (manager: EntityManager, studyId: string, accountId: string): Promise<boolean> =>
  manager.existsBy(MembershipEntity, { studyId, accountId });
