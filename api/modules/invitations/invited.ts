import type { EntityManager } from 'typeorm';
import type { Invited } from '../../domain/invitations/due-reminders.js';

/** Somebody invited to a wave, with the language they are written to in. */
export type InvitedPerson = Invited & { readonly locale: string | null };

const INVITED = `
  SELECT invitation.id, min(invitee.locale) AS locale,
         to_char(min(mail.handed_over_at) FILTER (WHERE mail.step = 'invitation' AND mail.status = 'sent')
                 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "invitedAt",
         to_char(max(mail.handed_over_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastMailAt",
         array_remove(array_agg(mail.step), NULL) AS steps,
         coalesce(bool_or(assessment.status = 'submitted'), false) AS complete,
         bool_or(invitee.opted_out_at IS NOT NULL) AS "optedOut",
         bool_or(invitee.bounced_at IS NOT NULL) AS bounced
    FROM invitation
    JOIN invitee ON invitee.id = invitation.invitee_id
    LEFT JOIN mail ON mail.invitation_id = invitation.id
    LEFT JOIN assessment ON assessment.token_hash = invitation.token_hash
                        AND assessment.wave_id = invitation.wave_id
   WHERE invitation.wave_id = $1 AND invitee.removed_at IS NULL
   GROUP BY invitation.id`;

/** Everybody invited to a wave, with the mails they have. */
export const invitedTo = (manager: EntityManager, wave: string): Promise<InvitedPerson[]> =>
  manager.query<InvitedPerson[]>(INVITED, [wave]);
