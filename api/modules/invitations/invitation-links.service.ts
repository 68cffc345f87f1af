import { createHash, createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { InvitationEntity } from './invitation.entity.js';

const BYTES = 16;

/** As the table of invitations takes it. */
export type NewInvitation = Omit<InvitationEntity, 'createdAt'>;

/** An invitation as the answers' side may know it: nothing in it says who was invited. */
export interface InvitedAs {
  readonly waveId: string;
  readonly email: string;
  readonly organisation: string | null;
  readonly locale: string | null;
}

/**
 * The tokens of invitations: 128 bits derived from the invitation's id with the database's key, so
 * that a reminder carries the same link without the link being stored anywhere.
 */
@Injectable()
export class InvitationLinksService {
  private key: Buffer | null = null;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** A new invitation with the hashes of its links. */
  async invitation(waveId: string, inviteeId: string): Promise<NewInvitation> {
    const id = randomUUID();
    const tokenHash = hashOfLink(await this.answerToken(id));
    const optOutHash = hashOfLink(await this.optOutToken(id));
    return { id, waveId, inviteeId, tokenHash, optOutHash };
  }

  /** Opens the questionnaire. */
  answerToken(invitationId: string): Promise<string> {
    return this.token('answer', invitationId);
  }

  /** Stops mails, and does nothing else. */
  optOutToken(invitationId: string): Promise<string> {
    return this.token('opt-out', invitationId);
  }

  /** What stands for an address that nobody is to write to again. */
  async hashOfEmail(email: string): Promise<string> {
    return (await this.keyed('email', email)).toString('base64url');
  }

  /** Who was invited by a link; null when there is no such invitation, or no more. */
  async find(token: string): Promise<InvitedAs | null> {
    const [found] = await this.dataSource.query<InvitedAs[]>(
      `SELECT invitation.wave_id AS "waveId", invitee.email, invitee.organisation, invitee.locale
         FROM invitation JOIN invitee ON invitee.id = invitation.invitee_id
        WHERE invitation.token_hash = $1 AND invitee.removed_at IS NULL`,
      [hashOfLink(token)],
    );
    return found ?? null;
  }

  /** Whoever erases their answers is not to be reminded of them: no mails of the study any more. */
  async stopMails(manager: EntityManager, token: string): Promise<void> {
    await manager.query(
      `UPDATE invitee SET opted_out_at = coalesce(opted_out_at, now())
        WHERE id = (SELECT invitee_id FROM invitation WHERE token_hash = $1)`,
      [hashOfLink(token)],
    );
  }

  private async token(purpose: string, invitationId: string): Promise<string> {
    const bytes = await this.keyed(purpose, invitationId);
    return bytes.subarray(0, BYTES).toString('base64url');
  }

  private async keyed(purpose: string, of: string): Promise<Buffer> {
    this.key ??= await this.readKey();
    return createHmac('sha256', this.key).update(`${purpose}\0${of}`).digest();
  }

  private async readKey(): Promise<Buffer> {
    const rows = await this.dataSource.query<{ key: Buffer }[]>('SELECT key FROM invitation_key');
    const [row] = rows;
    if (row === undefined) throw new Error('the table invitation_key is empty');
    return row.key;
  }
}

/** What is stored of a token; an assessment's is hashed the same way. */
export const hashOfLink = (token: string): Buffer => createHash('sha256').update(token).digest();
