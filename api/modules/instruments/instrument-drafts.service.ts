import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { JsonValue } from '../../domain/access/audit-chain.js';
import { compileInstrument } from '../../domain/instrument/compile-instrument.js';
import { inReadingOrder } from '../../domain/instrument/in-reading-order.js';
import { jsonChanges } from '../../domain/instrument/json-changes.js';
import { storingProblem } from '../../domain/instrument/storing-problem.js';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { InstrumentVersionEntity } from './instrument-version.entity.js';
import { noVersion } from './instruments.service.js';

/** Where a new version comes from: a copy of another, a document, or a document based on another. */
export interface NewVersion {
  readonly from: number | null;
  readonly document: unknown;
}

/** Changes told in one row of the audit. */
const MOST_CHANGES = 50;

/** Writes versions of an instrument, as long as no wave has been opened on them. */
@Injectable()
export class InstrumentDraftsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** @throws Refusal NOT_FOUND for an unknown version; BAD_USER_INPUT for what cannot be stored */
  create(
    actor: string,
    studyId: string,
    { from, document }: NewVersion,
  ): Promise<InstrumentVersionEntity> {
    if (from === null && document === null) {
      throw new Refusal('BAD_USER_INPUT', 'Say which version to copy, or send a document.');
    }
    if (document !== null) requireStorable(document);
    return this.dataSource.transaction(async (manager) => {
      await holdStudy(manager, studyId);
      const base = from === null ? null : await found(manager, studyId, from);
      const last = await manager.maximum(InstrumentVersionEntity, 'version', { studyId });
      const version = await manager.save(
        manager.create(InstrumentVersionEntity, {
          ...{ studyId, version: (last ?? 0) + 1, revision: 1, frozenAt: null },
          document: (document ?? base?.document) as object,
          ...{ basedOn: from, changedAt: this.clock(), changedBy: actor },
        }),
      );
      await this.note(manager, actor, 'instrument-created', version, null, {
        ...told(version),
        basedOn: from,
      });
      return version;
    });
  }

  /**
   * Saves a draft, also one that still has problems. Saving what is there already changes nothing.
   * @param revision the one that was seen: a later one is never overwritten
   * @throws Refusal NOT_FOUND; WRONG_STATUS when it is frozen; STALE_REVISION with what is there
   */
  save(
    actor: string,
    studyId: string,
    wanted: number,
    document: unknown,
    revision: number,
  ): Promise<InstrumentVersionEntity> {
    requireStorable(document);
    return this.dataSource.transaction(async (manager) => {
      const version = await found(manager, studyId, wanted, 'pessimistic_write');
      requireDraft(version);
      const changes = jsonChanges(version.document, document, MOST_CHANGES);
      if (changes.length === 0) return version;
      if (version.revision !== revision) throw await stale(manager, version);
      const before = told(version);
      Object.assign(version, {
        ...{ document, revision: revision + 1 },
        ...{ changedAt: this.clock(), changedBy: actor },
      });
      await manager.save(version);
      await this.note(manager, actor, 'instrument-saved', version, before, {
        ...told(version),
        changes: changes.map((change) => ({ ...change })),
      });
      return version;
    });
  }

  /** @throws Refusal NOT_FOUND; WRONG_STATUS when it is frozen or a wave is planned on it */
  async remove(actor: string, studyId: string, wanted: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // Nobody plans a wave on it meanwhile.
      await holdStudy(manager, studyId);
      const version = await found(manager, studyId, wanted, 'pessimistic_write');
      requireDraft(version);
      const waves = await manager.query<{ name: string }[]>(
        'SELECT name FROM wave WHERE instrument_version_id = $1 ORDER BY id',
        [version.id],
      );
      if (waves.length > 0) {
        const names = waves.map(({ name }) => `“${name}”`).join(', ');
        const message = `Version ${wanted} is used by ${names}. Choose another version there first.`;
        throw new Refusal('WRONG_STATUS', message);
      }
      await manager.delete(InstrumentVersionEntity, { id: version.id });
      await this.note(manager, actor, 'instrument-deleted', version, told(version), null);
    });
  }

  /** Notes that somebody took a version away as a file. */
  async noteExport(actor: string, version: InstrumentVersionEntity): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.note(manager, actor, 'instrument-exported', version, null, told(version)),
    );
  }

  private note(
    manager: EntityManager,
    actor: string,
    action: string,
    { id, studyId }: InstrumentVersionEntity,
    before: Record<string, JsonValue> | null,
    after: Record<string, JsonValue> | null,
  ): Promise<void> {
    const subject = `instrument:${id}`;
    return this.audit.write(manager, { actor, action, subject, study: studyId, before, after });
  }
}

function told({ version, revision, document }: InstrumentVersionEntity): Record<string, JsonValue> {
  const compilation = compileInstrument(document);
  return { version, revision, problems: compilation.ok ? 0 : compilation.problems.length };
}

const holdStudy = (manager: EntityManager, studyId: string): Promise<unknown> =>
  manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [studyId]);

async function found(
  manager: EntityManager,
  studyId: string,
  version: number,
  lock?: 'pessimistic_write',
): Promise<InstrumentVersionEntity> {
  const row = await manager.findOne(InstrumentVersionEntity, {
    where: { studyId, version },
    ...(lock === undefined ? {} : { lock: { mode: lock } }),
  });
  if (row === null) throw noVersion(version);
  return row;
}

function requireStorable(document: unknown): void {
  const problem = storingProblem(document);
  if (problem !== null) throw new Refusal('BAD_USER_INPUT', problem);
}

function requireDraft({ version, frozenAt }: InstrumentVersionEntity): void {
  if (frozenAt === null) return;
  const message = `Version ${version} is frozen: a wave has been opened on it. Make a new version from it.`;
  throw new Refusal('WRONG_STATUS', message);
}

async function stale(
  manager: EntityManager,
  { version, revision, changedAt, changedBy, document }: InstrumentVersionEntity,
): Promise<Refusal> {
  const [account] = await manager.query<{ name: string }[]>(
    'SELECT name FROM account WHERE id = $1',
    [changedBy],
  );
  const who = account?.name ?? 'Somebody';
  return new Refusal(
    'STALE_REVISION',
    `${who} has saved version ${version} since you opened it. Nothing was overwritten: take theirs, or keep yours as a version of its own.`,
    { revision, changedAt, changedBy: account?.name ?? null, document: inReadingOrder(document) },
  );
}
