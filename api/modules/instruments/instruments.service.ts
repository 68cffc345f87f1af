import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import type { CodeFrame } from '../../domain/fieldwork/code-frame.js';
import { type Compilation, compileInstrument } from '../../domain/instrument/compile-instrument.js';
import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';
import { withRemedies } from '../../domain/instrument/remedies.js';
import { Refusal } from '../../domain/refusal.js';
import { CodeFrameEntity } from './code-frame.entity.js';
import { InstrumentVersionEntity } from './instrument-version.entity.js';

@Injectable()
export class InstrumentsService {
  /** A frozen version never changes, so it is read once, and compiled once a locale. */
  private readonly frozen = new Map<string, InstrumentVersionEntity>();
  private readonly compiledFrozen = new Map<string, CompiledInstrument>();

  constructor(
    @InjectRepository(InstrumentVersionEntity)
    private readonly versions: Repository<InstrumentVersionEntity>,
    @InjectRepository(CodeFrameEntity)
    private readonly codeFrames: Repository<CodeFrameEntity>,
  ) {}

  /**
   * Adds a version of a study's instrument, or returns the one already there.
   * @throws Refusal INVALID_INSTRUMENT with every problem of the document
   */
  async addVersion(
    studyId: string,
    version: number,
    document: object,
  ): Promise<InstrumentVersionEntity> {
    compileDocument(document);
    await this.versions
      .createQueryBuilder()
      .insert()
      .values({ studyId, version, document })
      .orIgnore()
      .execute();
    return this.versions.findOneByOrFail({ studyId, version });
  }

  /** @throws Refusal NOT_FOUND */
  async version(id: string): Promise<InstrumentVersionEntity> {
    const known = this.frozen.get(id);
    if (known !== undefined) return known;
    const version = await this.versions.findOneBy({ id });
    if (version === null) throw new Refusal('NOT_FOUND', `There is no instrument version ${id}.`);
    if (version.frozenAt !== null) this.frozen.set(id, version);
    return version;
  }

  /**
   * @param locale of its texts; the document's own where it has no translation, and when left out
   * @throws Refusal NOT_FOUND
   */
  async compiledVersion(id: string, locale?: string): Promise<CompiledInstrument> {
    const { document, frozenAt } = await this.version(id);
    const key = `${id} ${locale ?? ''}`;
    const known = this.compiledFrozen.get(key);
    if (known !== undefined) return known;
    const instrument = compileDocument(document, locale);
    if (frozenAt !== null) this.compiledFrozen.set(key, instrument);
    return instrument;
  }

  /**
   * What a wave can be made on: the version asked for, else the newest without problems.
   * @throws Refusal NOT_FOUND; INVALID_INSTRUMENT when the version asked for has problems
   */
  async usableVersion(
    manager: EntityManager,
    studyId: string,
    wanted: number | null,
  ): Promise<InstrumentVersionEntity> {
    if (wanted !== null) {
      const version = await manager.findOneBy(InstrumentVersionEntity, {
        studyId,
        version: wanted,
      });
      if (version === null) throw noVersion(wanted);
      requireValid(version);
      return version;
    }
    const versions = await manager.find(InstrumentVersionEntity, {
      where: { studyId },
      order: { version: 'DESC' },
    });
    const [newest] = versions;
    if (newest === undefined) throw new Refusal('NOT_FOUND', 'The study has no instrument yet.');
    const usable = versions.find(({ document }) => compileInstrument(document).ok);
    if (usable === undefined) requireValid(newest);
    return usable ?? newest;
  }

  /** As it stands: a draft may still have problems. */
  async compilationOf(id: string): Promise<Compilation> {
    const { document, frozenAt } = await this.version(id);
    if (frozenAt === null) return compileInstrument(document);
    return { ok: true, instrument: await this.compiledVersion(id) };
  }

  /**
   * From now on the version cannot change: a wave uses it.
   * @param manager in a transaction, in which nobody else changes the version
   * @throws Refusal INVALID_INSTRUMENT with every problem of the document
   */
  async freeze(manager: EntityManager, id: string): Promise<void> {
    const version = await manager.findOneOrFail(InstrumentVersionEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (version.frozenAt !== null) return;
    requireValid(version);
    await manager.update(InstrumentVersionEntity, { id }, { frozenAt: new Date() });
  }

  async addCodeFrame(studyId: string, frame: CodeFrame): Promise<void> {
    await this.codeFrames
      .createQueryBuilder()
      .insert()
      .values({ studyId, ...frame })
      .orIgnore()
      .execute();
  }

  /** The newest frame of each coded item. */
  async currentCodeFrames(studyId: string): Promise<CodeFrameEntity[]> {
    const frames = await this.codeFrames.find({
      where: { studyId },
      order: { item: 'ASC', version: 'DESC' },
    });
    return frames.filter((frame, at) => frames[at - 1]?.item !== frame.item);
  }
}

export const noVersion = (version: number): Refusal =>
  new Refusal(
    'NOT_FOUND',
    `The study has no version ${version} of the instrument. The query instrumentVersions lists them.`,
  );

/** @throws Refusal INVALID_INSTRUMENT with every problem of the document */
export function requireValid({ version, document }: InstrumentVersionEntity): CompiledInstrument {
  const compilation = compileInstrument(document);
  if (compilation.ok) return compilation.instrument;
  const { problems } = compilation;
  throw new Refusal(
    'INVALID_INSTRUMENT',
    `Version ${version} of the instrument has ${problems.length} problem(s), and no wave can use it. Mend them first, or choose another version.`,
    { problems: withRemedies(problems) },
  );
}

function compileDocument(document: object, locale?: string): CompiledInstrument {
  const compilation = compileInstrument(document, locale);
  if (compilation.ok) return compilation.instrument;
  const { problems } = compilation;
  throw new Refusal(
    'INVALID_INSTRUMENT',
    `The instrument has ${problems.length} problem(s), first: ${problems[0]?.path ?? ''} ${problems[0]?.message ?? ''}`,
    { problems },
  );
}
