import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Variable } from '../../domain/instrument/codebook.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import { CodeFrameEntity } from '../instruments/code-frame.entity.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { WavePlanningService } from '../waves/wave-planning.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { DoubleCodingEntity } from './double-coding.entity.js';

/** What is coded, and by what. */
export interface CodingSubject {
  readonly wave: WaveEntity;
  readonly variable: Variable;
  readonly frame: CodeFrameEntity;
  /** Who codes a second time; null: nobody. */
  readonly plan: DoubleCodingEntity | null;
}

/** The open answers of a wave to one item. */
@Injectable()
export class CodingSubjectService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly planning: WavePlanningService,
    private readonly instruments: InstrumentsService,
  ) {}

  /**
   * @throws Refusal NOT_FOUND for a wave of another study or an item that is not an open one of its;
   *   WRONG_STATUS when the item has no code frame
   */
  async of(studyId: string, waveId: string, item: string): Promise<CodingSubject> {
    const wave = await this.planning.ofStudy(studyId, waveId);
    const variable = (await this.openItems(wave)).find(({ name }) => name === item);
    if (variable === undefined) {
      throw new Refusal('NOT_FOUND', `${wave.name} has no open item ${item}.`);
    }
    const frame = await this.frameOf(wave, item);
    if (frame === null) {
      const message = `“${variable.label}” has no code frame yet. Make its first version, then code.`;
      throw new Refusal('WRONG_STATUS', message, { item });
    }
    return { wave, variable, frame, plan: await this.planOf(wave.id, item) };
  }

  /** As `of`; the wave is the response’s. */
  async ofResponse(studyId: string, responseId: string, item: string): Promise<CodingSubject> {
    const [found] = isId(responseId)
      ? await this.dataSource.query<{ wave: string }[]>(
          'SELECT wave_id AS wave FROM response WHERE id = $1',
          [responseId],
        )
      : [];
    if (found === undefined) throw noResponse(responseId);
    return this.of(studyId, found.wave, item);
  }

  async openItems({ instrumentVersionId }: WaveEntity): Promise<readonly Variable[]> {
    const { codebook } = await this.instruments.compiledVersion(instrumentVersionId);
    return codebook.variables.filter(({ type }) => type === 'open');
  }

  /** The version that the wave’s edition was sealed with; else the newest. */
  async frameOf(
    { id, studyId }: WaveEntity,
    item: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CodeFrameEntity | null> {
    const [found] = await manager.query<{ id: string }[]>(
      `SELECT frame.id
         FROM code_frame frame
        WHERE frame.study_id = $1 AND frame.item = $2
        ORDER BY EXISTS (SELECT FROM edition_code_frame used
                           JOIN edition_wave ON edition_wave.edition_id = used.edition_id
                          WHERE used.code_frame_id = frame.id AND edition_wave.wave_id = $3) DESC,
                 frame.version DESC
        LIMIT 1`,
      [studyId, item, id],
    );
    return found === undefined ? null : manager.findOneByOrFail(CodeFrameEntity, { id: found.id });
  }

  planOf(waveId: string, item: string): Promise<DoubleCodingEntity | null> {
    return this.dataSource.getRepository(DoubleCodingEntity).findOneBy({ waveId, item });
  }
}

/**
 * Holds a wave’s codes as they are decided about: from here to the end of the transaction it is not
 * sealed.
 * @throws Refusal WRONG_STATUS once it is published
 */
export async function requireCodable(
  manager: EntityManager,
  { id, name }: WaveEntity,
): Promise<void> {
  const [found] = await manager.query<{ status: string }[]>(
    'SELECT status FROM wave WHERE id = $1 FOR SHARE',
    [id],
  );
  if (found !== undefined && found.status !== 'published') return;
  const message = `“${name}” is published: its edition is sealed with the codes as they are.`;
  throw new Refusal('WRONG_STATUS', message);
}

export const noResponse = (id: string): Refusal =>
  new Refusal('NOT_FOUND', `The study has no response ${id}.`);
