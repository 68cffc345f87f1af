import { Injectable } from '@nestjs/common';
import { Refusal } from '../../domain/refusal.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { WavesService } from '../waves/waves.service.js';

/** Waves as somebody with a role in one study may name them. */
@Injectable()
export class WavesOfStudyService {
  constructor(private readonly waves: WavesService) {}

  /** @throws Refusal NOT_FOUND, also for a wave of another study */
  async find(study: string, waveId: string): Promise<WaveEntity> {
    const wave = await this.waves.byId(waveId);
    if (wave.studyId === study) return wave;
    throw new Refusal('NOT_FOUND', `There is no wave ${waveId}.`);
  }

  /** @throws Refusal NOT_FOUND, WRONG_STATUS for a wave that is over */
  async toInviteTo(study: string, waveId: string): Promise<WaveEntity> {
    const wave = await this.find(study, waveId);
    if (wave.status === 'draft' || wave.status === 'open') return wave;
    throw new Refusal('WRONG_STATUS', `“${wave.name}” is over; nobody can be invited any more.`);
  }
}
