import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, MoreThan, Not, Repository } from 'typeorm';
import type { InstrumentDocument } from '../../domain/instrument/instrument.js';
import { localesOf, nearestLocale, textIn } from '../../domain/instrument/locales.js';
import { Refusal } from '../../domain/refusal.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { RetentionService } from '../retention/retention.service.js';
import { WaveEntity } from '../waves/wave.entity.js';
import { notOpen, WavesService } from '../waves/waves.service.js';
import { InvitedStartService } from './invited-start.service.js';
import type { OpenWaveModel } from './assessment.model.js';

/** Waves that whoever has their link may answer in. */
@Injectable()
export class OpenWavesService {
  constructor(
    @InjectRepository(WaveEntity) private readonly repository: Repository<WaveEntity>,
    private readonly waves: WavesService,
    private readonly instruments: InstrumentsService,
    private readonly invitedStart: InvitedStartService,
    private readonly retention: RetentionService,
  ) {}

  /**
   * The wave named, or the one opened last.
   * @throws Refusal NOT_FOUND, WAVE_NOT_OPEN; FORBIDDEN when it is by invitation
   */
  async toJoin(id?: string | null): Promise<WaveEntity> {
    if (typeof id !== 'string') {
      const newest = await this.newest();
      if (newest !== null) return newest;
      throw new Refusal('WAVE_NOT_OPEN', 'No self-assessment is open at the moment.');
    }
    const wave = await this.waves.byId(id);
    if (wave.status !== 'open') throw notOpen(wave.name);
    if (wave.access === 'open-link') return wave;
    throw new Refusal('FORBIDDEN', `“${wave.name}” is by invitation only.`);
  }

  /** As shown to somebody who was invited; null when it is not open. */
  async shownToInvited(invitation: string, locale?: string | null): Promise<OpenWaveModel | null> {
    const invited = await this.invitedStart.find(invitation);
    if (invited.wave.status !== 'open') return null;
    return this.describe(invited.wave, locale ?? invited.locale ?? '');
  }

  /** As shown to somebody who may join; null when it is not open to them. */
  async shown(id?: string | null, locale = ''): Promise<OpenWaveModel | null> {
    const wave =
      typeof id === 'string'
        ? await this.repository.findOneBy({ id, status: 'open', access: 'open-link' })
        : await this.newest();
    return wave === null ? null : this.describe(wave, locale);
  }

  /** The newest of the study's that opened after a wave and that is not among those answered. */
  async after(
    { studyId, openedAt }: WaveEntity,
    answered: readonly string[],
    locale: string,
  ): Promise<OpenWaveModel | null> {
    const wave = await this.repository.findOne({
      where: {
        ...{ studyId, status: 'open', access: 'open-link', id: Not(In([...answered])) },
        openedAt: MoreThan(openedAt ?? new Date(0)),
      },
      order: { openedAt: 'DESC', id: 'ASC' },
    });
    return wave === null ? null : this.describe(wave, locale);
  }

  private newest(): Promise<WaveEntity | null> {
    return this.repository.findOne({
      where: { status: 'open', access: 'open-link' },
      order: { openedAt: 'DESC', id: 'ASC' },
    });
  }

  private async describe(wave: WaveEntity, wanted: string): Promise<OpenWaveModel> {
    const version = await this.instruments.version(wave.instrumentVersionId);
    const document = version.document as InstrumentDocument;
    const locales = localesOf(document);
    const locale = nearestLocale(wanted, locales);
    const { codebook, items } = await this.instruments.compiledVersion(version.id, locale);
    return {
      id: wave.id,
      name: wave.name,
      title: codebook.title,
      description: textIn(document.description, locale),
      locales,
      items: items.length,
      sections: codebook.sections.length,
      ...(await this.retention.planOf(wave.id)),
    };
  }
}
