import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { organisationDomain } from '../../domain/fieldwork/organisation-domain.js';
import type { InstrumentDocument } from '../../domain/instrument/instrument.js';
import { localesOf, nearestLocale } from '../../domain/instrument/locales.js';
import { Refusal } from '../../domain/refusal.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { WaveEntity } from '../waves/wave.entity.js';
import { WavesService } from '../waves/waves.service.js';
import { AssessmentEntity } from './assessment.entity.js';
import type { AssessmentModel, OpenWaveModel } from './assessment.model.js';
import { InvitedStartService } from './invited-start.service.js';
import { OpenWavesService } from './open-waves.service.js';
import { PseudonymsService } from './pseudonyms.service.js';
import { StartLimit } from './start-limit.js';
import { makeToken, tokenHash } from './token.js';

/** An assessment and the wave it belongs to. */
export interface AssessmentInWave {
  readonly assessment: AssessmentEntity;
  readonly wave: WaveEntity;
}

/** How somebody asks to begin. */
export interface Beginning {
  readonly wave: string | null | undefined;
  readonly invitation: string | null | undefined;
  /** Of an earlier wave: the same respondent again. */
  readonly token: string | null | undefined;
  readonly locale: string | null | undefined;
  readonly organisation: string | null | undefined;
  readonly consent: boolean;
  /** Where the request comes from. */
  readonly address: string;
}

export const unknownToken = (): Refusal =>
  new Refusal(
    'NOT_FOUND',
    'There are no answers behind this link: it is mistyped, or they were erased.',
  );

@Injectable()
export class AssessmentsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly waves: WavesService,
    private readonly openWaves: OpenWavesService,
    private readonly instruments: InstrumentsService,
    private readonly pseudonyms: PseudonymsService,
    private readonly invitedStart: InvitedStartService,
    private readonly limit: StartLimit,
  ) {}

  /**
   * Begins an assessment, or returns the one that the token has in that wave.
   * @throws Refusal NOT_FOUND, BAD_USER_INPUT, WAVE_NOT_OPEN, FORBIDDEN, RATE_LIMITED
   */
  async start(beginning: Beginning): Promise<AssessmentModel> {
    const domain = organisationDomain(beginning.organisation);
    const { invitation } = beginning;
    const invited =
      typeof invitation === 'string' ? await this.invitedStart.find(invitation) : null;
    const token = invitation ?? beginning.token ?? makeToken();
    const earlier = await this.earlier(token, beginning.token ?? null);
    const wave = invited?.wave ?? (await this.openWaves.toJoin(beginning.wave));
    const begun = earlier.find(({ waveId }) => waveId === wave.id);
    if (begun !== undefined) return this.view(token, { assessment: begun, wave });
    if (earlier.length === 0) this.limit.count(beginning.address);
    const [last] = earlier;
    const organisationKey =
      domain === null
        ? (last?.organisationKey ?? invited?.organisationKey ?? null)
        : await this.pseudonyms.ofDomain(domain);
    const locales = await this.localesIn(wave);
    const draft = {
      tokenHash: tokenHash(token),
      waveId: wave.id,
      locale: nearestLocale(beginning.locale ?? last?.locale ?? invited?.locale ?? '', locales),
      consent: beginning.consent,
      organisationKey,
    };
    await this.dataSource.transaction(async (manager) => {
      await this.waves.requireOpen(manager, wave);
      // Asked twice at once with one token: the first to come is the one both get.
      const insert = manager.createQueryBuilder().insert().into(AssessmentEntity);
      await insert.values(draft).orIgnore().execute();
    });
    return this.view(token, await this.find(token, wave.id));
  }

  /**
   * The assessment of a token: in the wave named, else in the newest it answered in.
   * @throws Refusal BAD_USER_INPUT, NOT_FOUND
   */
  async find(token: string, waveId?: string | null): Promise<AssessmentInWave> {
    const all = await this.ofToken(token);
    const assessment = all.find((each) => typeof waveId !== 'string' || each.waveId === waveId);
    if (assessment === undefined) throw unknownToken();
    return { assessment, wave: await this.waves.byId(assessment.waveId) };
  }

  /** Newest wave first; none for an unknown token. */
  ofToken(
    token: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<AssessmentEntity[]> {
    return manager
      .createQueryBuilder(AssessmentEntity, 'assessment')
      .innerJoin(WaveEntity, 'wave', 'wave.id = assessment.wave_id')
      .where('assessment.token_hash = :hash', { hash: tokenHash(token) })
      .orderBy('wave.opened_at', 'DESC')
      .addOrderBy('assessment.started_at', 'DESC')
      .getMany();
  }

  /** Locks the assessment until the transaction ends; null when it has been erased meanwhile. */
  lock(manager: EntityManager, id: string): Promise<AssessmentEntity | null> {
    return manager.findOne(AssessmentEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** @throws Refusal BAD_USER_INPUT, NOT_FOUND */
  async setLocale(token: string, wanted: string): Promise<AssessmentModel> {
    const { assessment, wave } = await this.find(token);
    const locale = nearestLocale(wanted, await this.localesIn(wave));
    await this.dataSource.manager.update(AssessmentEntity, { id: assessment.id }, { locale });
    return this.view(token, { assessment: Object.assign(assessment, { locale }), wave });
  }

  /** The wave that the same link may answer in next. */
  async nextWave(token: string): Promise<OpenWaveModel | null> {
    const all = await this.ofToken(token);
    const [newest] = all;
    if (newest === undefined) return null;
    const answered = all.map(({ waveId }) => waveId);
    return this.openWaves.after(await this.waves.byId(newest.waveId), answered, newest.locale);
  }

  /** What its respondent sees of it. */
  async view(token: string, { assessment, wave }: AssessmentInWave): Promise<AssessmentModel> {
    const { document } = await this.instruments.version(wave.instrumentVersionId);
    const isExpired = assessment.status === 'started' && wave.status !== 'open';
    return {
      token,
      wave: wave.id,
      waveName: wave.name,
      instrument: document,
      answers: assessment.answers,
      revision: assessment.revision,
      status: isExpired ? 'expired' : assessment.status,
      consent: assessment.consent,
      locale: assessment.locale,
      locales: localesOf(document as InstrumentDocument),
      savedAt: assessment.savedAt,
      submittedAt: assessment.submittedAt,
      edition: assessment.editionId,
    };
  }

  async localesIn(wave: WaveEntity): Promise<readonly string[]> {
    const { document } = await this.instruments.version(wave.instrumentVersionId);
    return localesOf(document as InstrumentDocument);
  }

  /** @param claimed the token the respondent says they have answered with before */
  private async earlier(token: string, claimed: string | null): Promise<AssessmentEntity[]> {
    const all = await this.ofToken(token);
    if (all.length === 0 && token === claimed) throw unknownToken();
    return all;
  }
}
