import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type Disposition,
  type DispositionCounts,
  dispositionOf,
  DISPOSITIONS,
  type InvitationState,
} from '../../domain/invitations/disposition.js';
import type { InvitedCount } from '../../domain/fieldwork/invited-by-cell.js';
import type { Listing, Page, PageRequest } from './invitees.service.js';
import { WavesOfStudyService } from './waves-of-study.service.js';

/** An invitation as admins see it. */
export interface InvitationRow {
  readonly id: string;
  readonly invitee: string;
  readonly email: string;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly region: string | null;
  readonly industry: string | null;
  readonly disposition: Disposition;
  /** When the first mail was handed over. */
  readonly invitedAt: Date | null;
  readonly lastMailAt: Date | null;
  readonly reminders: number;
}

/** An invitation as it stands beside a person. */
export type PersonalInvitation = Pick<
  InvitationRow,
  'id' | 'disposition' | 'invitedAt' | 'lastMailAt' | 'reminders'
> & { readonly wave: string; readonly waveName: string };

/** Narrows the list down; all that are not null must hold. */
export interface InvitationFilter {
  readonly disposition: Disposition | null;
  /** Part of an address, a name or an organisation. */
  readonly search: string | null;
}

/** Everybody invited to anything, with how far they have come. */
const ALL_STATES = `
  SELECT invitation.id, invitation.wave_id AS wave, invitee.id AS invitee, invitee.email, invitee.name, invitee.organisation,
         invitee.region, invitee.industry,
         mails.first_at AS "invitedAt", mails.last_at AS "lastMailAt",
         coalesce(mails.reminders, 0) AS reminders,
         coalesce(mails.sent, false) AS sent, invitee.bounced_at IS NOT NULL AS bounced,
         invitee.opted_out_at IS NOT NULL AS "optedOut", assessment.status AS answers
    FROM invitation
    JOIN invitee ON invitee.id = invitation.invitee_id
    LEFT JOIN assessment ON assessment.token_hash = invitation.token_hash
                        AND assessment.wave_id = invitation.wave_id
    LEFT JOIN LATERAL (
      SELECT min(handed_over_at) AS first_at, max(handed_over_at) AS last_at,
             bool_or(status = 'sent') AS sent,
             count(*) FILTER (WHERE step <> 'invitation' AND status = 'sent')::int AS reminders
        FROM mail WHERE mail.invitation_id = invitation.id) mails ON true`;
const STATES = `${ALL_STATES} WHERE invitation.wave_id = $1 AND invitee.removed_at IS NULL`;

/** The disposition as SQL tells it, in the order of `dispositionOf`. */
const DISPOSITION = `
  CASE WHEN answers = 'submitted' THEN 'complete'
       WHEN answers = 'started' AND NOT "optedOut" THEN 'started'
       WHEN "optedOut" THEN 'opted-out'
       WHEN answers IS NULL AND bounced THEN 'bounced'
       WHEN sent THEN 'invited'
       ELSE 'not-sent' END`;

/** Who was invited to a wave. */
@Injectable()
export class InvitationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly wavesOfStudy: WavesOfStudyService,
  ) {}

  /** By address. @throws Refusal NOT_FOUND */
  async page(
    study: string,
    wave: string,
    filter: InvitationFilter,
    { first, offset }: PageRequest,
  ): Promise<Page<InvitationRow>> {
    const { query, parameters } = await this.listing(study, wave, filter);
    const [counted] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (${query}) matching`,
      [...parameters],
    );
    const rows = await this.dataSource.query<InvitationRow[]>(
      `${query} LIMIT $${parameters.length + 1} OFFSET $${parameters.length + 2}`,
      [...parameters, first, offset],
    );
    return { rows, total: counted?.total ?? 0 };
  }

  /** All that match, as SQL, by address. @throws Refusal NOT_FOUND */
  async listing(
    study: string,
    wave: string,
    { disposition, search }: InvitationFilter,
  ): Promise<Listing> {
    await this.wavesOfStudy.find(study, wave);
    const query = `
      SELECT id, invitee, email, name, organisation, region, industry, "invitedAt", "lastMailAt",
             reminders, ${DISPOSITION} AS disposition
        FROM (${STATES}) states
       WHERE ($2::text IS NULL OR ${DISPOSITION} = $2)
         AND ($3::text IS NULL OR strpos(lower(concat_ws(' ', email, name, organisation)), $3) > 0)
       ORDER BY email`;
    return { query, parameters: [wave, disposition, search?.toLowerCase() ?? null] };
  }

  /** The waves that a person is invited to, the newest invitation first. */
  ofPerson(study: string, invitee: string): Promise<PersonalInvitation[]> {
    return this.dataSource.query<PersonalInvitation[]>(
      `SELECT states.id, wave, wave.name AS "waveName", "invitedAt", "lastMailAt", reminders,
              ${DISPOSITION} AS disposition
         FROM (${ALL_STATES} WHERE invitee.id = $2) states JOIN wave ON wave.id = states.wave
        WHERE wave.study_id = $1
        ORDER BY wave.opened_at DESC NULLS FIRST, wave.id`,
      [study, invitee],
    );
  }

  /** How many invitations have come how far. */
  async counts(study: string, wave: string): Promise<DispositionCounts> {
    await this.wavesOfStudy.find(study, wave);
    return this.countsOf(wave);
  }

  /**
   * As `counts`, for whoever has seen to it that the wave may be looked at. Once invitations are
   * erased, they are those of that time.
   */
  async countsOf(
    wave: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DispositionCounts> {
    const kept = await manager.query<{ dispositions: DispositionCounts }[]>(
      'SELECT dispositions FROM wave_retention WHERE wave_id = $1 AND dispositions IS NOT NULL',
      [wave],
    );
    if (kept[0] !== undefined) return kept[0].dispositions;
    const rows = await manager.query<(InvitationState & { count: number })[]>(
      `SELECT sent, bounced, "optedOut", answers, count(*)::int AS count
         FROM (${STATES}) states GROUP BY 1, 2, 3, 4`,
      [wave],
    );
    const counts = Object.fromEntries(DISPOSITIONS.map((each) => [each, 0])) as Record<
      Disposition,
      number
    >;
    for (const { count, ...state } of rows) counts[dispositionOf(state)] += count;
    return counts;
  }

  /** Who belongs to the wave's sample, by what the list says of their region and industry. */
  async invitedByGroup(wave: string): Promise<InvitedCount[]> {
    return this.dataSource.query(
      `SELECT region, industry, count(*)::int AS invited
         FROM (${STATES}) states WHERE ${DISPOSITION} <> 'not-sent' GROUP BY 1, 2`,
      [wave],
    );
  }
}
