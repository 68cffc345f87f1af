import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Secret, TOTP } from 'otpauth';
import { DataSource, EntityManager, IsNull } from 'typeorm';
import { Refusal } from '../../domain/refusal.js';
import { AuditService, type Deed } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { SecondFactorEntity } from './second-factor.entity.js';
import { hashOfToken } from './secret-token.js';
import type { SignedIn } from './signed-in.js';

/** What authenticator apps understand without being told (RFC 6238: SHA-1, six digits, 30 s). */
const PERIOD_S = 30;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** 80 bits each: no slow hash is needed to keep them. */
const RECOVERY_BYTES = 10;

/** How a second factor was shown. */
export type SecondFactorKind = 'totp' | 'recovery-code';

/** Time-based codes, and recovery codes for whoever loses the device. */
@Injectable()
export class SecondFactorService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async isOn(accountId: string): Promise<boolean> {
    const factor = await this.dataSource.manager.findOneBy(SecondFactorEntity, { accountId });
    return factor?.confirmedAt != null;
  }

  recoveryCodesLeft(accountId: string): Promise<number> {
    return this.dataSource.manager.countBy(RecoveryCodeEntity, { accountId, usedAt: IsNull() });
  }

  /** Makes a secret, not asked for until it is confirmed; an earlier one that never was is replaced. */
  async setUp(who: SignedIn): Promise<{ secret: string; uri: string }> {
    const secret = new Secret({ buffer: Uint8Array.from(randomBytes(SECRET_BYTES)).buffer });
    await this.dataSource.transaction(async (manager) => {
      if ((await this.locked(manager, who.id))?.confirmedAt != null) throw alreadyOn();
      await manager.delete(SecondFactorEntity, { accountId: who.id });
      await manager.insert(SecondFactorEntity, {
        accountId: who.id,
        secret: secret.base32,
        madeAt: this.clock(),
        confirmedAt: null,
      });
    });
    return { secret: secret.base32, uri: totpOf(secret.base32, who.email).toString() };
  }

  /**
   * Turns the second factor on.
   * @returns recovery codes, shown this once
   */
  async confirm(who: SignedIn, code: string): Promise<readonly string[]> {
    return this.dataSource.transaction(async (manager) => {
      const factor = await this.locked(manager, who.id);
      if (factor === null) throw new Refusal('WRONG_STATUS', 'Set up the second factor first.');
      if (factor.confirmedAt !== null) throw alreadyOn();
      if (!(await this.takeTotp(manager, factor, code))) throw wrongCode();
      await manager.update(SecondFactorEntity, factor.accountId, { confirmedAt: this.clock() });
      const codes = await this.makeRecoveryCodes(manager, who.id);
      await this.audit.write(manager, { ...deedOf(who), action: 'second-factor-turned-on' });
      return codes;
    });
  }

  async turnOff(who: SignedIn, code: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.require(manager, who.id, code);
      await manager.delete(SecondFactorEntity, { accountId: who.id });
      await this.audit.write(manager, { ...deedOf(who), action: 'second-factor-turned-off' });
    });
  }

  /** @returns recovery codes in place of all earlier ones, shown this once */
  async renewRecoveryCodes(who: SignedIn, code: string): Promise<readonly string[]> {
    return this.dataSource.transaction(async (manager) => {
      await this.require(manager, who.id, code);
      const codes = await this.makeRecoveryCodes(manager, who.id);
      await this.audit.write(manager, { ...deedOf(who), action: 'recovery-codes-renewed' });
      return codes;
    });
  }

  /** Takes a code, each only once; null: it is wrong, or was taken before. */
  async take(
    manager: EntityManager,
    accountId: string,
    code: string,
  ): Promise<SecondFactorKind | null> {
    const factor = await this.locked(manager, accountId);
    if (factor?.confirmedAt == null) return null;
    if (await this.takeTotp(manager, factor, code)) return 'totp';
    const { affected } = await manager.update(
      RecoveryCodeEntity,
      { accountId, codeHash: hashOfCode(code), usedAt: IsNull() },
      { usedAt: this.clock() },
    );
    return affected === 1 ? 'recovery-code' : null;
  }

  private async require(manager: EntityManager, accountId: string, code: string): Promise<void> {
    const factor = await this.locked(manager, accountId);
    if (factor?.confirmedAt == null) {
      throw new Refusal('WRONG_STATUS', 'The second factor is not on.');
    }
    if ((await this.take(manager, accountId, code)) === null) throw wrongCode();
  }

  private locked(manager: EntityManager, accountId: string): Promise<SecondFactorEntity | null> {
    return manager.findOne(SecondFactorEntity, {
      where: { accountId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The code of the period now, the one before or the one after, as clocks differ. */
  private async takeTotp(
    manager: EntityManager,
    factor: SecondFactorEntity,
    code: string,
  ): Promise<boolean> {
    const now = this.clock().getTime();
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return false;
    const delta = totpOf(factor.secret, '').validate({ token, timestamp: now, window: 1 });
    if (delta === null) return false;
    const step = Math.floor(now / (PERIOD_S * 1000)) + delta;
    if (step <= Number(factor.lastStep)) return false;
    await manager.update(SecondFactorEntity, factor.accountId, { lastStep: String(step) });
    return true;
  }

  private async makeRecoveryCodes(manager: EntityManager, accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
    await manager.delete(RecoveryCodeEntity, { accountId });
    await manager.insert(
      RecoveryCodeEntity,
      codes.map((code) => ({ accountId, codeHash: hashOfCode(code), usedAt: null })),
    );
    return codes;
  }
}

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Leadline', label, secret: Secret.fromBase32(secret), period: PERIOD_S });

/** Four times four letters and digits of base32, as in `7K2M-…`: easy to copy by hand. */
function recoveryCode(): string {
  const { base32 } = new Secret({ buffer: Uint8Array.from(randomBytes(RECOVERY_BYTES)).buffer });
  return base32.replace(/(.{4})(?=.)/g, '$1-');
}

const hashOfCode = (code: string): Buffer =>
  hashOfToken(code.toUpperCase().replace(/[^A-Z2-7]/g, ''));

const deedOf = ({ id }: SignedIn): Pick<Deed, 'actor' | 'subject'> => ({
  actor: id,
  subject: `account:${id}`,
});
const alreadyOn = (): Refusal => new Refusal('WRONG_STATUS', 'The second factor is already on.');

/** The same words at sign-in and in the settings. */
export const wrongCode = (): Refusal =>
  new Refusal(
    'WRONG_CREDENTIALS',
    'That code is not right, or was used before. Wait for the next one and try again.',
  );
