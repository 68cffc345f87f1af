import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { mappingProblems } from '../../domain/import/check-mapping.js';
import type { ImportMapping } from '../../domain/import/import-mapping.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import { openCsv } from './csv-batches.js';
import { RESPONSE_IMPORT } from './import-job.service.js';
import { type ChangedRows, ResponseImportEntity } from './response-import.entity.js';
import { UploadsService } from './uploads.service.js';
import { WavesToFillService } from './waves-to-fill.service.js';

export interface WantedImport {
  readonly wave: string;
  readonly upload: string;
  readonly mapping: ImportMapping;
  readonly changed: ChangedRows;
  readonly dryRun: boolean;
}

/** Files of responses on their way into waves. */
@Injectable()
export class ResponseImportsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly uploads: UploadsService,
    private readonly waves: WavesToFillService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {}

  /** Of a wave, the newest first. */
  async list(studyId: string, waveId: string): Promise<ResponseImportEntity[]> {
    await this.waves.find(this.dataSource.manager, studyId, waveId);
    return this.dataSource
      .getRepository(ResponseImportEntity)
      .find({ where: { waveId }, order: { requestedAt: 'DESC', id: 'ASC' }, take: 50 });
  }

  /** @throws Refusal NOT_FOUND */
  async byId(studyId: string, id: string): Promise<ResponseImportEntity> {
    const found = isId(id)
      ? await this.dataSource
          .getRepository(ResponseImportEntity)
          .createQueryBuilder('import')
          .addSelect('import.problems')
          .where({ id, studyId })
          .getOne()
      : null;
    if (found === null) throw noImport(id);
    return found;
  }

  /**
   * Begins to read a file, in the background; unless it is a dry run, its rows are taken if none is
   * wrong.
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT with `problems` of the mapping; WRONG_STATUS with
   *   `blockers`
   */
  async begin(by: SignedIn, studyId: string, wanted: WantedImport): Promise<ResponseImportEntity> {
    const { manager } = this.dataSource;
    const wave = await this.waves.find(manager, studyId, wanted.wave);
    if (!wanted.dryRun) await this.waves.requireFillable(manager, wave);
    const { text, name } = await this.uploads.read(studyId, wanted.upload);
    const { header } = await openCsv(text);
    const { codebook } = await this.instruments.compiledVersion(wave.instrumentVersionId);
    const problems = mappingProblems(wanted.mapping, codebook, wave.strands, header.cells);
    if (problems.length > 0) {
      throw new Refusal('BAD_USER_INPUT', problems[0]?.message ?? '', { problems });
    }
    return this.dataSource.transaction(async (transaction) => {
      const begun = await transaction.save(
        transaction.create(ResponseImportEntity, {
          ...{ studyId, waveId: wave.id, uploadId: wanted.upload, fileName: name },
          ...{ dryRun: wanted.dryRun, changed: wanted.changed, mapping: wanted.mapping },
          ...{ headers: header.cells, requestedBy: by.id, requestedAt: this.clock() },
        }),
      );
      await this.jobs.send(
        RESPONSE_IMPORT,
        begun.id,
        { import: begun.id },
        { manager: transaction },
      );
      return begun;
    });
  }

  /**
   * Takes out again what an import added, while the wave may still be changed.
   * @throws Refusal NOT_FOUND; WRONG_STATUS
   */
  async undo(by: SignedIn, studyId: string, id: string): Promise<ResponseImportEntity> {
    const { waveId } = await this.byId(studyId, id);
    await this.dataSource.transaction(async (manager) => {
      const wave = await this.waves.hold(manager, studyId, waveId);
      const undone = await manager.update(
        ResponseImportEntity,
        { id, dryRun: false, status: 'done' },
        { status: 'undone' },
      );
      if (undone.affected !== 1) {
        const message = 'There is nothing to undo: this import changed nothing, or was undone.';
        throw new Refusal('WRONG_STATUS', message);
      }
      const removed = await takeOut(manager, id);
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'import-undone', subject: `wave:${wave.id}`, study: studyId },
        after: { import: id, removed },
      });
    });
    return this.byId(studyId, id);
  }
}

/** @returns how many responses there were */
async function takeOut(manager: EntityManager, importId: string): Promise<number> {
  const [row] = await manager.query<{ removed: number }[]>(
    `WITH gone AS (DELETE FROM response WHERE import_id = $1 RETURNING organisation_id)
     SELECT count(*)::int AS removed FROM gone`,
    [importId],
  );
  return row?.removed ?? 0;
}

const noImport = (id: string): Refusal =>
  new Refusal('NOT_FOUND', `The study has no import ${id}.`);
