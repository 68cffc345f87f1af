import { Injectable } from '@nestjs/common';
import { InvitationsService } from '../invitations/invitations.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { WaveProgressService } from '../publications/wave-progress.service.js';
import { WaveCountsService } from '../waves/wave-counts.service.js';
import { WavePlanningService } from '../waves/wave-planning.service.js';
import type { WaveProgressModel } from './progress.model.js';

/** All that the page of a wave counts, at one moment. */
@Injectable()
export class LiveProgressService {
  constructor(
    private readonly planning: WavePlanningService,
    private readonly counts: WaveCountsService,
    private readonly invitations: InvitationsService,
    private readonly mails: OutboxService,
    private readonly progress: WaveProgressService,
  ) {}

  /** @throws Refusal NOT_FOUND when the study has no such wave */
  async ofWave(study: string, id: string): Promise<WaveProgressModel> {
    const wave = await this.planning.ofStudy(study, id);
    const dispositions = await this.invitations.countsOf(id);
    const listed = Object.values(dispositions).reduce((sum, count) => sum + count, 0);
    const invited = listed - dispositions['not-sent'];
    const quotas = await this.progress.quotas(wave);
    const placed = quotas.reduce((sum, cell) => sum + cell.invited, 0);
    return {
      ...{ wave: id, status: wave.status, listed, invited },
      ...(await this.counts.all(id)),
      ...{ mails: await this.mails.progress(id), quotas, invitedElsewhere: invited - placed },
    };
  }
}
