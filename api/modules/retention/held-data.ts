import type { EntityManager } from 'typeorm';

/** What is stored of a wave that names people, or that they wrote. */
export interface HeldData {
  readonly invitations: number;
  readonly mails: number;
  /** On the list for this wave alone. */
  readonly people: number;
  /** Links that open answers. */
  readonly links: number;
  /** Respondents who answered something in their own words. */
  readonly openTexts: number;
}

const NAMING = `
  SELECT (SELECT count(*)::int FROM invitation WHERE wave_id = $1) AS invitations,
         (SELECT count(*)::int FROM mail JOIN invitation ON invitation.id = mail.invitation_id
           WHERE invitation.wave_id = $1) AS mails,
         (SELECT count(*)::int FROM invitation here
           WHERE here.wave_id = $1
             AND NOT EXISTS (SELECT FROM invitation other
                              WHERE other.invitee_id = here.invitee_id
                                AND other.wave_id <> $1)) AS people,
         (SELECT count(*)::int FROM assessment
            JOIN invitation ON invitation.token_hash = assessment.token_hash
                           AND invitation.wave_id = assessment.wave_id
           WHERE assessment.wave_id = $1) AS links,
         (SELECT count(*)::int FROM (
            SELECT id FROM response WHERE wave_id = $1 AND answers ?| $2
            UNION ALL
            SELECT id FROM assessment
             WHERE wave_id = $1 AND response_id IS NULL AND answers ?| $2) texts) AS "openTexts"`;

/** @param openItems names of the instrument's items that are answered in own words */
export async function heldData(
  manager: EntityManager,
  wave: string,
  openItems: readonly string[],
): Promise<HeldData> {
  const [held] = await manager.query<HeldData[]>(NAMING, [wave, openItems]);
  if (held === undefined) throw new Error('counting gave no row');
  return held;
}

/** Deletes the wave's invitations with their mails, and whoever was on the list for it alone. */
export async function eraseInvitations(manager: EntityManager, wave: string): Promise<void> {
  // The link in a mail somebody kept must open nothing: its hash becomes that of no link.
  await manager.query(
    `UPDATE assessment
        SET token_hash = decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
       FROM invitation
      WHERE assessment.wave_id = $1 AND invitation.wave_id = $1
        AND invitation.token_hash = assessment.token_hash`,
    [wave],
  );
  await manager.query(
    `DELETE FROM invitee
      WHERE id IN (SELECT invitee_id FROM invitation WHERE wave_id = $1)
        AND NOT EXISTS (SELECT FROM invitation other
                         WHERE other.invitee_id = invitee.id AND other.wave_id <> $1)`,
    [wave],
  );
  await manager.query('DELETE FROM invitation WHERE wave_id = $1', [wave]);
}

/** Whoever stopped the mails and would leave the list: the next list must not bring them back. */
export async function whoStoppedMails(manager: EntityManager, wave: string): Promise<string[]> {
  const rows = await manager.query<{ email: string }[]>(
    `SELECT invitee.email
       FROM invitation here JOIN invitee ON invitee.id = here.invitee_id
      WHERE here.wave_id = $1 AND invitee.opted_out_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM invitation other
                         WHERE other.invitee_id = invitee.id AND other.wave_id <> $1)`,
    [wave],
  );
  return rows.map(({ email }) => email);
}

/** Takes answers in own words out of a wave's responses; the themes they were given stay. */
export async function eraseOpenTexts(
  manager: EntityManager,
  wave: string,
  openItems: readonly string[],
): Promise<void> {
  for (const table of ['response', 'assessment']) {
    await manager.query(
      `UPDATE ${table} SET answers = answers - $2::text[] WHERE wave_id = $1 AND answers ?| $2`,
      [wave, openItems],
    );
  }
}
