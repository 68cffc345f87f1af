import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import type { CodeFrame } from '../../domain/fieldwork/code-frame.js';
import { compileInstrument } from '../../domain/instrument/compile-instrument.js';
import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';
import { Refusal } from '../../domain/refusal.js';
import { CodeFrameEntity } from './code-frame.entity.js';
import { InstrumentVersionEntity } from './instrument-version.entity.js';

@Injectable()
export class InstrumentsService {
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
    compiled(document);
    await this.versions
      .createQueryBuilder()
      .insert()
      .values({ studyId, version, document })
      .orIgnore()
      .execute();
    return this.versions.findOneByOrFail({ studyId, version });
  }

  /** @throws Refusal NOT_FOUND */
  async compiledVersion(id: string): Promise<CompiledInstrument> {
    const version = await this.versions.findOneBy({ id });
    if (version === null) throw new Refusal('NOT_FOUND', `There is no instrument version ${id}.`);
    return compiled(version.document);
  }

  /** From now on the version cannot change: a wave uses it. */
  async freeze(id: string): Promise<void> {
    await this.versions.update({ id, frozenAt: IsNull() }, { frozenAt: new Date() });
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

function compiled(document: object): CompiledInstrument {
  const compilation = compileInstrument(document);
  if (compilation.ok) return compilation.instrument;
  const { problems } = compilation;
  throw new Refusal(
    'INVALID_INSTRUMENT',
    `The instrument has ${problems.length} problem(s), first: ${problems[0]?.path ?? ''} ${problems[0]?.message ?? ''}`,
    { problems },
  );
}
