import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { forecastAtClose, type GroupCount } from '../../domain/fieldwork/forecast.js';
import { invitedByCell } from '../../domain/fieldwork/invited-by-cell.js';
import { quotaCells, type QuotaCell } from '../../domain/fieldwork/quota.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../domain/disclosure/rules.js';
import type { TooAlike, WaveStep } from '../../domain/fieldwork/wave-plan.js';
import type { Variable } from '../../domain/instrument/codebook.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { CodingOverviewService } from '../coding/coding-overview.service.js';
import { SealingService } from '../editions/sealing.service.js';
import { SeenEditionsService } from '../editions/seen-editions.service.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { InvitationsService } from '../invitations/invitations.service.js';
import { WaveCountsService } from '../waves/wave-counts.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import type { WaveForecastModel } from '../waves/wave.model.js';
import { PublicationsService, stepsOf } from './publications.service.js';

const GROUPS = ['region', 'industry', 'size'];
const { minimumContributors, distributionContributors, smallBase } = DEFAULT_DISCLOSURE_RULES;
/** Organisations from which a group is shown, shown in full, and not marked as a small base. */
const THRESHOLDS = [minimumContributors, distributionContributors, smallBase];

/** How far a wave is, and what comes next. */
@Injectable()
export class WaveProgressService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly counts: WaveCountsService,
    private readonly instruments: InstrumentsService,
    private readonly sealing: SealingService,
    private readonly coding: CodingOverviewService,
    private readonly seen: SeenEditionsService,
    private readonly publications: PublicationsService,
    private readonly invitations: InvitationsService,
  ) {}

  async steps(wave: WaveEntity): Promise<readonly WaveStep[]> {
    const rows = await this.dataSource.query<{ key: string }[]>(
      `SELECT organisation.key
         FROM response JOIN organisation ON organisation.id = response.organisation_id
        WHERE response.wave_id = $1 AND response.status = 'complete'
          AND response.exclusion_id IS NULL`,
      [wave.id],
    );
    const keys = rows.map(({ key }) => key);
    const instrumentProblems = await this.instrumentProblems(wave);
    return stepsOf(wave, {
      responses: keys.length,
      organisations: new Set(keys).size,
      joined: await this.seen.joined(wave.studyId, [wave.id], keys),
      tooAlike: await this.tooAlike(wave),
      publishing: await this.publications.isBeingSealed(wave.id),
      instrumentProblems,
      // Of an instrument with problems nobody knows which items are open; nobody has answered it.
      uncoded: instrumentProblems > 0 ? [] : await this.coding.uncoded(wave),
      now: this.clock(),
    });
  }

  /** Only a closed wave may have been in an edition before. */
  private async tooAlike(wave: WaveEntity): Promise<TooAlike | null> {
    if (wave.status !== 'closed' || !(await this.seen.hasHeld(wave.id))) return null;
    return this.sealing.tooAlike(await this.sealing.content([wave.id], null));
  }

  async quotas(wave: WaveEntity): Promise<readonly QuotaCell[]> {
    const { region, industry } = await this.groupsOf(wave);
    const [regions, industries] = [region?.options ?? [], industry?.options ?? []];
    const counts = await this.counts.byCell(wave.id);
    const invited = await this.invitations.invitedByGroup(wave.id);
    const invitedHere = invitedByCell(invited, regions, industries);
    return quotaCells(regions, industries, wave.quotas, counts, invitedHere);
  }

  async forecast(wave: WaveEntity): Promise<WaveForecastModel> {
    const variables = Object.values(await this.groupsOf(wave));
    const names = variables.map(({ name }) => name);
    const [all, byOption] = await Promise.all([
      this.counts.all(wave.id),
      this.counts.byOption(wave.id, names),
    ]);
    const groups = variables.flatMap(({ name: variable, options }) =>
      options.map(({ code: option, label }): GroupCount => {
        const found = byOption.find((each) => each.variable === variable && each.option === option);
        const { started = 0, complete = 0, organisations = 0 } = found ?? {};
        return { variable, option, label, started, complete, organisations };
      }),
    );
    const forecast = forecastAtClose(all, groups, THRESHOLDS);
    const { completion } = forecast;
    return { completion: completion.defined ? completion.value : null, groups: forecast.groups };
  }

  private async instrumentProblems({ instrumentVersionId }: WaveEntity): Promise<number> {
    const compilation = await this.instruments.compilationOf(instrumentVersionId);
    return compilation.ok ? 0 : compilation.problems.length;
  }

  /** Those of the usual groups that the wave's instrument asks; none while it has problems. */
  private async groupsOf({ instrumentVersionId }: WaveEntity): Promise<Record<string, Variable>> {
    const compilation = await this.instruments.compilationOf(instrumentVersionId);
    if (!compilation.ok) return {};
    const asked = compilation.instrument.codebook.variables.filter(({ name }) =>
      GROUPS.includes(name),
    );
    return Object.fromEntries(asked.map((variable) => [variable.name, variable]));
  }
}
