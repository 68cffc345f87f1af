import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { AccountMailKind } from '../../domain/access/account-message.js';
import { AccountEntity } from '../accounts/account.entity.js';
import { ColleagueInvitationEntity } from '../accounts/colleague-invitation.entity.js';
import { PasswordEntity } from '../accounts/password.entity.js';
import { hashOfToken, makeToken } from '../accounts/secret-token.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { AccountLinksService } from './account-links.service.js';
import type { AccountMailEntity } from './account-mail.entity.js';

/** What to send. */
export interface Ready {
  readonly kind: AccountMailKind;
  readonly link: string | null;
}

/** Mails about a forgotten password that an address gets within an hour; further ones are dropped. */
const MOST_RESETS = 3;
const AN_HOUR = 60 * 60 * 1000;

/**
 * Makes a mail's link as it goes out, with a token of its own: no table and no job holds it, and
 * whether an address has an account is looked up when whoever asked has long had their answer.
 */
@Injectable()
export class MailLinksService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: AccountLinksService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns null: nobody is to get this mail */
  async ready(mail: AccountMailEntity): Promise<Ready | null> {
    if (mail.kind === 'colleague-invited') return this.invitation(mail);
    if (mail.kind === 'password-reset') return this.passwordReset(mail);
    return { kind: mail.kind, link: null };
  }

  private async invitation({ kind, origin, invitationId }: AccountMailEntity) {
    const token = makeToken();
    const { affected } = await this.dataSource.manager.update(
      ColleagueInvitationEntity,
      { id: invitationId ?? '' },
      { mailTokenHash: hashOfToken(token) },
    );
    return affected === 1 ? { kind, link: `${origin}/admin/invitation#${token}` } : null;
  }

  private async passwordReset({ id, kind, email, origin }: AccountMailEntity) {
    const { manager } = this.dataSource;
    const account = await manager.findOneBy(AccountEntity, { email });
    if (account === null) return null;
    const [{ before } = { before: 0 }] = await manager.query<{ before: number }[]>(
      `SELECT count(*)::int AS before FROM account_mail
        WHERE email = $1 AND kind = $2 AND id <> $3 AND status = 'sent' AND queued_at > $4`,
      [email, kind, id, new Date(this.clock().getTime() - AN_HOUR)],
    );
    if (before >= MOST_RESETS) return null;
    if (!(await manager.existsBy(PasswordEntity, { accountId: account.id }))) {
      return { kind: 'no-password', link: `${origin}/admin/sign-in` } as const;
    }
    return { kind, link: `${origin}${await this.links.make(manager, account.id, null)}` };
  }
}
