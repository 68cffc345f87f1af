import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager } from 'typeorm';
import { type RecoveryBar, recoveryBar } from '../../domain/access/may-recover.js';
import { Refusal } from '../../domain/refusal.js';
import { AccountLinksService } from '../account-mail/account-links.service.js';
import { AccountMailService } from '../account-mail/account-mail.service.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { isId } from '../accounts/is-id.js';
import { PasswordEntity } from '../accounts/password.entity.js';
import { SignInService } from '../accounts/sign-in.service.js';
import type { Origin, SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';

/** An admin, a colleague to help, and the admin’s own password: a stolen session must not do this. */
export interface Help {
  readonly study: string;
  readonly account: string;
  /** Of who asks; null: they sign in without one. */
  readonly password: string | null;
}

interface Helped {
  readonly id: string;
  readonly email: string;
}

/** What an admin does for a colleague who cannot get in. */
@Injectable()
export class ColleagueRecoveryService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly signIns: SignInService,
    private readonly links: AccountLinksService,
    private readonly mails: AccountMailService,
    private readonly audit: AuditService,
  ) {}

  /**
   * A link that sets a new password, to hand over; the colleague is told by mail.
   * @returns its path
   * @throws Refusal NOT_FOUND, FORBIDDEN, WRONG_STATUS, WRONG_CREDENTIALS or RATE_LIMITED
   */
  async makeLink(by: SignedIn, help: Help, origin: Origin, base: string): Promise<string> {
    await this.prove(by, help.password, origin);
    return this.dataSource.transaction(async (manager) => {
      const { id, email } = await this.helped(manager, by, help);
      if (!(await manager.existsBy(PasswordEntity, { accountId: id }))) {
        throw new Refusal(
          'WRONG_STATUS',
          'This colleague signs in with your organisation’s account, and has no password here.',
        );
      }
      const path = await this.links.make(manager, id, by.id);
      await this.note(manager, by, { id, email }, help.study, base, 'reset-link-made');
      return path;
    });
  }

  /**
   * Turns a colleague’s second factor off and ends their sessions.
   * @throws Refusal NOT_FOUND, FORBIDDEN, WRONG_STATUS, WRONG_CREDENTIALS or RATE_LIMITED
   */
  async turnOffFactor(by: SignedIn, help: Help, origin: Origin, base: string): Promise<void> {
    await this.prove(by, help.password, origin);
    await this.dataSource.transaction(async (manager) => {
      const helped = await this.helped(manager, by, help);
      const off = await manager.query<[unknown[], number]>(
        'DELETE FROM second_factor WHERE account_id = $1 AND confirmed_at IS NOT NULL',
        [helped.id],
      );
      if (off[1] !== 1) {
        throw new Refusal('WRONG_STATUS', 'This colleague’s second factor is not on.');
      }
      await manager.query('DELETE FROM session WHERE account_id = $1', [helped.id]);
      await this.note(manager, by, helped, help.study, base, 'second-factor-was-reset');
    });
  }

  private async prove(by: SignedIn, password: string | null, origin: Origin): Promise<void> {
    if (!(await this.accounts.hasPassword(by.id))) return;
    await this.signIns.proven(await this.signIns.prove(by, password ?? '', origin));
  }

  private async helped(
    manager: EntityManager,
    by: SignedIn,
    { study, account }: Help,
  ): Promise<Helped> {
    const [found] = isId(account)
      ? await manager.query<(Helped & { studies: string[] })[]>(
          `SELECT account.id, account.email, array_agg(membership.study_id) AS studies
             FROM account JOIN membership ON membership.account_id = account.id
            WHERE account.id = $1 GROUP BY account.id`,
          [account],
        )
      : [];
    if (found?.studies.includes(study) !== true) {
      throw new Refusal('NOT_FOUND', 'There is no such colleague in this study.');
    }
    const bar = recoveryBar(by, found);
    if (bar !== null) throw BARRED[bar]();
    return found;
  }

  private async note(
    manager: EntityManager,
    by: SignedIn,
    { id, email }: Helped,
    study: string,
    origin: string,
    kind: 'reset-link-made' | 'second-factor-was-reset',
  ): Promise<void> {
    await this.mails.queue(manager, { kind, email, locale: null, origin, facts: { by: by.name } });
    await this.audit.write(manager, {
      actor: by.id,
      action: kind === 'reset-link-made' ? kind : 'second-factor-reset',
      subject: `account:${id}`,
      study,
    });
  }
}

const BARRED: Readonly<Record<RecoveryBar, () => Refusal>> = {
  'own-account': () =>
    new Refusal('WRONG_STATUS', 'This is your own account: change it on its page.'),
  'other-study': () =>
    new Refusal(
      'FORBIDDEN',
      'This colleague also belongs to a study in which you are no admin, and could be impersonated there. An admin of all their studies can do this, or whoever runs this server.',
    ),
};
