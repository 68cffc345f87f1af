import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager } from 'typeorm';
import { normalEmail } from '../../domain/access/email.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { AccountsService } from './accounts.service.js';
import { ColleagueInvitationsService } from './colleague-invitations.service.js';
import { ExternalIdentityEntity } from './external-identity.entity.js';
import type { OidcIdentity } from './oidc.service.js';
import { SignInService, type Started } from './sign-in.service.js';
import type { Origin } from './signed-in.js';

/** Finds the account of somebody whom a provider vouches for. */
@Injectable()
export class OidcSignInService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly invitations: ColleagueInvitationsService,
    private readonly signIns: SignInService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Lets in whoever was linked before, has an account of the same verified address, or is invited.
   * @returns null: none of these
   */
  async signIn(
    identity: OidcIdentity,
    origin: Origin,
    earlier: string | null,
  ): Promise<Started | null> {
    return this.dataSource.transaction(async (manager) => {
      const email = identity.emailVerified ? normalEmail(identity.email ?? '') : null;
      const accountId =
        (await this.linked(manager, identity)) ?? (await this.byAddress(manager, identity, email));
      if (accountId === null) return null;
      if (email !== null) await this.invitations.acceptAll(manager, email, accountId);
      return this.signIns.start(manager, accountId, origin, earlier, { by: 'openid-connect' });
    });
  }

  private async linked(manager: EntityManager, identity: OidcIdentity): Promise<string | null> {
    const { issuer, subject } = identity;
    const known = await manager.findOneBy(ExternalIdentityEntity, { issuer, subject });
    return known?.accountId ?? null;
  }

  private async byAddress(
    manager: EntityManager,
    { issuer, subject, name }: OidcIdentity,
    email: string | null,
  ): Promise<string | null> {
    if (email === null) return null;
    const account = await this.accounts.byEmail(email, manager);
    const accountId = account?.id ?? (await this.makeInvited(manager, email, name));
    if (accountId === null) return null;
    const other = await manager.findOneBy(ExternalIdentityEntity, { issuer, accountId });
    // The provider gave the address to another person since: not the one whom the account is for.
    if (other !== null) return null;
    await manager.insert(ExternalIdentityEntity, {
      issuer,
      subject,
      accountId,
      linkedAt: this.clock(),
    });
    await this.audit.write(manager, {
      actor: accountId,
      action: 'identity-linked',
      subject: `account:${accountId}`,
      after: { issuer },
    });
    return accountId;
  }

  private async makeInvited(
    manager: EntityManager,
    email: string,
    name: string | null,
  ): Promise<string | null> {
    if ((await this.invitations.openFor(manager, email)).length === 0) return null;
    const called = name === null || name.trim() === '' ? email : name.trim();
    return this.accounts.add(manager, { email, name: called, passwordHash: null });
  }
}
