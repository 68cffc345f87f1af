import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { JsonValue } from '../../domain/access/audit-chain.js';
import { type Quota, quotaProblems } from '../../domain/fieldwork/quota.js';
import type { Strand } from '../../domain/fieldwork/strand.js';
import type { WaveAccess } from '../../domain/fieldwork/wave-access.js';
import { dateProblems } from '../../domain/fieldwork/wave-plan.js';
import type { Variable } from '../../domain/instrument/codebook.js';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { InstrumentsService, requireValid } from '../instruments/instruments.service.js';
import { WaveDatesService } from './wave-dates.service.js';
import { WaveEntity } from './wave.entity.js';

/** What an admin says of a new wave: by invitation, on the newest instrument, unless it says else. */
export interface NewWave {
  readonly name: string;
  readonly access?: WaveAccess | null;
  readonly version?: number | null;
  readonly strands?: readonly Pick<Strand, 'code' | 'label'>[] | null;
  readonly opensAt?: Date | null;
  readonly closesAt?: Date | null;
}

/** What is left out stays; a date that is null is taken away. */
export interface WaveChange {
  readonly name?: string | null;
  readonly access?: WaveAccess | null;
  /** Of the instrument; only of a draft. */
  readonly version?: number | null;
  readonly opensAt?: Date | null;
  readonly closesAt?: Date | null;
}

const ONE_STRAND: readonly Pick<Strand, 'code' | 'label'>[] = [{ code: 'survey', label: 'Survey' }];
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_NAME = 120;

/** What an admin decides about a wave besides its status. */
@Injectable()
export class WavePlanningService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly dates: WaveDatesService,
    private readonly audit: AuditService,
  ) {}

  /** A study's waves, the newest first. */
  list(studyId: string): Promise<WaveEntity[]> {
    return this.dataSource
      .getRepository(WaveEntity)
      .createQueryBuilder('wave')
      .where({ studyId })
      .orderBy('wave.openedAt', 'DESC', 'NULLS FIRST')
      .addOrderBy('wave.id', 'DESC')
      .getMany();
  }

  /** @throws Refusal NOT_FOUND when the study has no such wave */
  async ofStudy(studyId: string, id: string): Promise<WaveEntity> {
    const wave = await this.dataSource.getRepository(WaveEntity).findOneBy({ id, studyId });
    if (wave === null) throw noWave(id);
    return wave;
  }

  /**
   * Adds a draft.
   * @throws Refusal BAD_USER_INPUT with `problems` of the dates; NOT_FOUND for an unknown version;
   *   INVALID_INSTRUMENT for one with problems
   */
  async create(actor: string, studyId: string, wanted: NewWave): Promise<WaveEntity> {
    const dates = { opensAt: wanted.opensAt ?? null, closesAt: wanted.closesAt ?? null };
    this.checkDates({ status: 'draft', opensAt: null, closesAt: null }, dates);
    const strands = strandsOf(wanted.strands ?? ONE_STRAND);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [studyId]);
      const version = await this.instruments.usableVersion(
        manager,
        studyId,
        wanted.version ?? null,
      );
      const name = await freeName(manager, studyId, wanted.name);
      const wave = await manager.save(
        manager.create(WaveEntity, {
          id: await freeId(manager, studyId),
          ...{ studyId, name, strands, ...dates, access: wanted.access ?? 'invitation' },
          instrumentVersionId: version.id,
          status: 'draft',
          reconstructed: false,
          simulated: false,
          openedAt: null,
          closedAt: null,
          deletedAt: null,
          quotas: [],
        }),
      );
      await this.dates.plan(manager, wave);
      const after = { ...told(wave), version: version.version };
      await this.note(manager, actor, 'wave-created', wave, null, after);
      return wave;
    });
  }

  /**
   * Renames a wave, plans its dates, or says who may take part; not once it is published.
   * @throws Refusal NOT_FOUND, WRONG_STATUS; BAD_USER_INPUT with `problems` of the dates
   */
  async change(
    actor: string,
    studyId: string,
    id: string,
    change: WaveChange,
  ): Promise<WaveEntity> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [studyId]);
      const wave = await lock(manager, studyId, id);
      if (wave.status === 'published') throw isPublished(wave);
      const before = told(wave);
      const { opensAt = wave.opensAt, closesAt = wave.closesAt } = change;
      this.checkDates(wave, { opensAt, closesAt });
      const name =
        typeof change.name === 'string' && change.name.trim() !== wave.name
          ? await freeName(manager, studyId, change.name)
          : wave.name;
      const versions = await this.changeVersion(manager, wave, change.version ?? null);
      Object.assign(wave, { name, opensAt, closesAt, access: change.access ?? wave.access });
      await manager.save(wave);
      await this.dates.plan(manager, wave);
      await this.note(
        ...([manager, actor, 'wave-changed', wave] as const),
        { ...before, ...versions.before },
        { ...told(wave), ...versions.after },
      );
      return wave;
    });
  }

  /** @returns what the audit says of it: nothing when the version stays */
  private async changeVersion(
    manager: EntityManager,
    wave: WaveEntity,
    wanted: number | null,
  ): Promise<Record<'before' | 'after', Record<string, JsonValue>>> {
    if (wanted === null) return { before: {}, after: {} };
    const { version: current } = await this.instruments.version(wave.instrumentVersionId);
    if (wanted === current) return { before: {}, after: {} };
    if (wave.status !== 'draft') {
      const message = `“${wave.name}” has been opened on version ${current} and keeps it.`;
      throw new Refusal('WRONG_STATUS', message);
    }
    await requireEmpty(manager, wave);
    const version = await this.instruments.usableVersion(manager, wave.studyId, wanted);
    const { codebook } = requireValid(version);
    requireQuotasFit(wave.quotas, codebook.variables);
    wave.instrumentVersionId = version.id;
    return { before: { version: current }, after: { version: wanted } };
  }

  /** @throws Refusal NOT_FOUND, WRONG_STATUS; BAD_USER_INPUT with `problems` */
  async setQuotas(
    actor: string,
    studyId: string,
    id: string,
    quotas: readonly Quota[],
  ): Promise<WaveEntity> {
    const { instrumentVersionId } = await this.ofStudy(studyId, id);
    const { codebook } = await this.instruments.compiledVersion(instrumentVersionId);
    requireQuotasFit(quotas, codebook.variables);
    return this.dataSource.transaction(async (manager) => {
      const wave = await lock(manager, studyId, id);
      if (wave.status === 'published') throw isPublished(wave);
      const before = { quotas: wave.quotas.map((quota) => ({ ...quota })) };
      wave.quotas = quotas.map(({ region, industry, target }) => ({ region, industry, target }));
      await manager.save(wave);
      const after = { quotas: wave.quotas.map((quota) => ({ ...quota })) };
      await this.note(manager, actor, 'quotas-set', wave, before, after);
      return wave;
    });
  }

  private checkDates(
    before: Pick<WaveEntity, 'status' | 'opensAt' | 'closesAt'>,
    after: Pick<WaveEntity, 'opensAt' | 'closesAt'>,
  ): void {
    const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
    const problems = dateProblems(
      { status: before.status, opensAt: iso(before.opensAt), closesAt: iso(before.closesAt) },
      { opensAt: iso(after.opensAt), closesAt: iso(after.closesAt) },
      this.clock().toISOString(),
    );
    const [first] = problems;
    if (first !== undefined) throw new Refusal('BAD_USER_INPUT', first.message, { problems });
  }

  private note(
    manager: EntityManager,
    actor: string,
    action: string,
    { id, studyId }: WaveEntity,
    before: Record<string, JsonValue> | null,
    after: Record<string, JsonValue> | null,
  ): Promise<void> {
    const subject = `wave:${id}`;
    return this.audit.write(manager, { actor, action, subject, study: studyId, before, after });
  }
}

export const told = (wave: WaveEntity): Record<string, JsonValue> => ({
  name: wave.name,
  access: wave.access,
  opensAt: wave.opensAt?.toISOString() ?? null,
  closesAt: wave.closesAt?.toISOString() ?? null,
});

export async function lock(
  manager: EntityManager,
  studyId: string,
  id: string,
): Promise<WaveEntity> {
  const wave = await manager.findOne(WaveEntity, {
    where: { id, studyId },
    lock: { mode: 'pessimistic_write' },
  });
  if (wave === null) throw noWave(id);
  return wave;
}

/**
 * A draft may hold an imported past wave.
 * @throws Refusal WRONG_STATUS
 */
export async function requireEmpty(
  manager: EntityManager,
  { id, name }: WaveEntity,
): Promise<void> {
  const [held] = await manager.query<{ responses: number }[]>(
    'SELECT count(*)::int AS responses FROM response WHERE wave_id = $1',
    [id],
  );
  if (held === undefined || held.responses === 0) return;
  const message = `“${name}” holds ${held.responses} imported responses. Undo its imports first.`;
  throw new Refusal('WRONG_STATUS', message);
}

function requireQuotasFit(quotas: readonly Quota[], variables: readonly Variable[]): void {
  const optionsOf = (name: string) =>
    variables.find((variable) => variable.name === name)?.options ?? [];
  const problems = quotaProblems(quotas, optionsOf('region'), optionsOf('industry'));
  const [first] = problems;
  if (first !== undefined) throw new Refusal('BAD_USER_INPUT', first.message, { problems });
}

/** The caller holds the study, so nobody takes the name meanwhile. */
async function freeName(manager: EntityManager, studyId: string, wanted: string): Promise<string> {
  const name = wanted.trim();
  if (name === '' || name.length > LONGEST_NAME) {
    throw wrong('name', `A name has 1 to ${LONGEST_NAME} characters.`);
  }
  if (!(await manager.existsBy(WaveEntity, { studyId, name }))) return name;
  throw wrong('name', `The study has another wave named “${name}”.`);
}

export async function freeId(manager: EntityManager, studyId: string): Promise<string> {
  for (let number = 1 + (await manager.countBy(WaveEntity, { studyId })); ; number += 1) {
    const id = `${studyId}-wave-${number}`;
    if (!(await manager.exists(WaveEntity, { where: { id }, withDeleted: true }))) return id;
  }
}

function strandsOf(given: readonly Pick<Strand, 'code' | 'label'>[]): readonly Strand[] {
  const codes = new Set(given.map(({ code }) => code));
  const isWrong = given.some(({ code, label }) => !CODE.test(code) || label.trim() === '');
  if (given.length === 0 || isWrong || codes.size < given.length) {
    const message = 'Strands have codes of their own, in small letters, and a label.';
    throw wrong('strands', message);
  }
  return given.map(({ code, label }) => ({ code, label: label.trim(), asks: null }));
}

const wrong = (field: string, message: string): Refusal =>
  new Refusal('BAD_USER_INPUT', message, { problems: [{ field, code: 'wrong', message }] });
export const noWave = (id: string): Refusal =>
  new Refusal('NOT_FOUND', `The study has no wave ${id}. The query waves lists them.`);
const isPublished = ({ name }: WaveEntity): Refusal =>
  new Refusal('WRONG_STATUS', `“${name}” is published and stays as it is.`);
