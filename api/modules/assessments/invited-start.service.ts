import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../domain/invitations/organisation-of.js';
import { Refusal } from '../../domain/refusal.js';
import { InvitationLinksService } from '../invitations/invitation-links.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { WavesService } from '../waves/waves.service.js';
import { PseudonymsService } from './pseudonyms.service.js';

/** What a personal link brings with it; nothing in it names a person. */
export interface InvitedStart {
  readonly wave: WaveEntity;
  readonly locale: string | null;
  readonly organisationKey: string | null;
}

/** Beginning by a personal link. */
@Injectable()
export class InvitedStartService {
  constructor(
    private readonly links: InvitationLinksService,
    private readonly waves: WavesService,
    private readonly pseudonyms: PseudonymsService,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async find(token: string): Promise<InvitedStart> {
    const invited = await this.links.find(token);
    if (invited === null) {
      throw new Refusal(
        'NOT_FOUND',
        'There is no such invitation: the link is mistyped, or the invitation was withdrawn.',
      );
    }
    const mark = organisationOf(invited);
    const organisationKey =
      mark === null
        ? null
        : mark.by === 'domain'
          ? await this.pseudonyms.ofDomain(mark.domain)
          : await this.pseudonyms.ofName(mark.name);
    const wave = await this.waves.byId(invited.waveId);
    return { wave, locale: invited.locale, organisationKey };
  }
}
