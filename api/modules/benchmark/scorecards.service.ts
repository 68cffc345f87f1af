import { Injectable } from '@nestjs/common';
import { askedAlike, changeOverTime } from '../../domain/benchmark/own-change.js';
import type { PeerRequest } from '../../domain/benchmark/peer-request.js';
import { scorecardOf } from '../../domain/benchmark/scorecard.js';
import { nearestLocale } from '../../domain/instrument/locales.js';
import { Refusal } from '../../domain/refusal.js';
import type { AssessmentEntity } from '../assessments/assessment.entity.js';
import { type AssessmentInWave, AssessmentsService } from '../assessments/assessments.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { WavesService } from '../waves/waves.service.js';
import type { ChangeOverTimeModel } from './change.model.js';
import { ReferenceEditionsService } from './reference-editions.service.js';
import type { ScorecardModel } from './scorecard.model.js';

@Injectable()
export class ScorecardsService {
  /** Variables asked alike, by two instrument versions; null: they are the same. */
  private readonly alike = new Map<string, ReadonlySet<string> | null>();

  constructor(
    private readonly assessments: AssessmentsService,
    private readonly references: ReferenceEditionsService,
    private readonly instruments: InstrumentsService,
    private readonly waves: WavesService,
  ) {}

  /**
   * Computes a scorecard against the edition its answers were pinned to.
   * @throws Refusal WRONG_STATUS before the answers are submitted
   */
  async of(
    token: string,
    { assessment, wave }: AssessmentInWave,
    asked: PeerRequest,
    wantedLocale?: string | null,
  ): Promise<ScorecardModel> {
    const { editionId, submittedAt, answers, consent } = assessment;
    if (editionId === null || submittedAt === null) {
      throw new Refusal('WRONG_STATUS', 'There is a scorecard once the answers are submitted.');
    }
    const { edition, reference } = await this.references.byId(editionId);
    const locales = await this.assessments.localesIn(wave);
    const locale = nearestLocale(wantedLocale ?? assessment.locale, locales);
    const instrument = await this.instruments.compiledVersion(wave.instrumentVersionId, locale);
    const comparable = await this.comparable(reference.instrumentVersionId, wave);
    const respondent = { instrument, answers, comparable, locale };
    return {
      ...scorecardOf(reference.leaders, respondent, asked, reference.plan),
      ...{ edition, wave: wave.id, waveName: wave.name, submittedAt, consent, locale, locales },
      change: await this.change(token, assessment, wave, locale),
    };
  }

  /** In the instruments' own language, which is what was translated. */
  private async comparable(
    reference: string,
    { instrumentVersionId: own }: WaveEntity,
  ): Promise<ReadonlySet<string> | null> {
    if (own === reference) return null;
    const key = `${reference} ${own}`;
    const known = this.alike.get(key);
    if (known !== undefined) return known;
    const [theirs, ours] = [
      await this.instruments.compiledVersion(reference),
      await this.instruments.compiledVersion(own),
    ];
    const alike = askedAlike(theirs, ours);
    this.alike.set(key, alike);
    return alike;
  }

  /** Since the last wave before this one that the same respondent submitted; null without any. */
  private async change(
    token: string,
    assessment: AssessmentEntity,
    wave: WaveEntity,
    locale: string,
  ): Promise<ChangeOverTimeModel | null> {
    const all = await this.assessments.ofToken(token);
    const at = all.findIndex(({ id }) => id === assessment.id);
    const before = all.slice(at + 1).find(({ status }) => status === 'submitted');
    if (at === -1 || before === undefined) return null;
    const earlier = await this.waves.byId(before.waveId);
    const compiled = (versionId: string, wanted?: string) =>
      this.instruments.compiledVersion(versionId, wanted);
    const { codebook } = await compiled(wave.instrumentVersionId, locale);
    const change = changeOverTime(
      { instrument: await compiled(earlier.instrumentVersionId), answers: before.answers },
      { instrument: await compiled(wave.instrumentVersionId), answers: assessment.answers },
      { codebook, locale },
    );
    return { wave: earlier.id, waveName: earlier.name, ...change };
  }
}
