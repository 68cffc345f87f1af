import { Injectable } from '@nestjs/common';
import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';
import type { Answers } from '../../domain/instrument/answers.js';
import { type EncodedResponse, encodeAnswers } from '../../domain/instrument/encode-answers.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { WavePlanningService } from '../waves/wave-planning.service.js';
import { type Condition, responseCondition } from './response-conditions.js';
import type { ResponseFilter } from './response-filter.js';

/** A wave of the study asked about, with all that its responses are read by. */
export interface ReviewedWave {
  readonly wave: WaveEntity;
  readonly instrument: CompiledInstrument;
  /** @throws Refusal BAD_USER_INPUT */
  readonly condition: (filter: ResponseFilter) => Condition;
  readonly encode: (response: Encodable) => EncodedResponse;
}

interface Encodable {
  readonly strand: string;
  readonly answers: Answers;
}

@Injectable()
export class ReviewWaveService {
  constructor(
    private readonly waves: WavePlanningService,
    private readonly instruments: InstrumentsService,
  ) {}

  /** @throws Refusal NOT_FOUND, also for a wave of another study */
  async find(study: string, waveId: string): Promise<ReviewedWave> {
    const wave = await this.waves.ofStudy(study, waveId);
    const instrument = await this.instruments.compiledVersion(wave.instrumentVersionId);
    const asked = new Map(
      wave.strands.map(({ code, asks }) => [code, asks === null ? null : new Set(asks)]),
    );
    return {
      wave,
      instrument,
      condition: (filter) => responseCondition(wave.id, filter, instrument),
      encode: ({ strand, answers }) =>
        encodeAnswers(instrument, answers, asked.get(strand) ?? null),
    };
  }
}
