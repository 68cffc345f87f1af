import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { ImportCounts } from '../../domain/import/import-counts.js';
import { columnsRead } from '../../domain/import/import-mapping.js';
import {
  type ImportProblem,
  type ReadResponse,
  responseReader,
} from '../../domain/import/response-reader.js';
import { brief } from '../../domain/instrument/document-reader.js';
import type { CsvRecord } from '../../domain/invitations/csv-records.js';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { JobRun, Queue } from '../jobs/queue.js';
import { openCsv } from './csv-batches.js';
import { type ComparedRow, ImportedRowsService } from './imported-rows.service.js';
import { type ImportSummary, ResponseImportEntity } from './response-import.entity.js';
import { UploadsService } from './uploads.service.js';
import { WavesToFillService } from './waves-to-fill.service.js';

/** Reads a file, and imports it unless it is a dry run. */
export const RESPONSE_IMPORT: Queue<{ import: string }> = {
  name: 'response-import',
  payload: z.object({ import: z.uuid() }),
  retries: 10,
  retryAfter: 1,
  longest: 3600,
};

/** More than anybody mends by hand; all are counted. */
const MOST_PROBLEMS = 10_000;
const OURS = 'Something went wrong on our side. It is in our log; try again.';

interface Outcome {
  readonly summary: ImportSummary;
  readonly problems: readonly ImportProblem[];
}

/** All rows of a file are taken in one transaction, or none: a server killed meanwhile begins anew. */
@Injectable()
export class ImportJobService implements OnModuleInit {
  private readonly logger = new Logger('Import');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly jobs: JobsService,
    private readonly uploads: UploadsService,
    private readonly instruments: InstrumentsService,
    private readonly waves: WavesToFillService,
    private readonly rows: ImportedRowsService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(RESPONSE_IMPORT, (data, run) => this.run(data.import, run));
  }

  private async run(id: string, run: JobRun): Promise<void> {
    const repository = this.dataSource.getRepository(ResponseImportEntity);
    const held = await repository.findOneBy({ id, status: 'running' });
    if (held === null) return;
    try {
      await this.dataSource.transaction((manager) => this.take(manager, held, run.signal));
    } catch (error) {
      if (run.signal.aborted) throw error;
      if (error instanceof RowsWrong) {
        const { summary, problems } = error.outcome;
        await repository.update(id, this.finished('refused', summary, problems));
        return;
      }
      if (error instanceof Refusal) {
        await this.fail(id, error.message);
        return;
      }
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (run.isLastTry) await this.fail(id, OURS);
      throw error;
    }
  }

  private async take(
    manager: EntityManager,
    held: ResponseImportEntity,
    signal: AbortSignal,
  ): Promise<void> {
    const { id, studyId, waveId, dryRun } = held;
    const wave = dryRun
      ? await this.waves.find(manager, studyId, waveId)
      : await this.waves.hold(manager, studyId, waveId);
    if (!dryRun) {
      // Before it is read: from here on nobody changes what the rows are checked against.
      await this.instruments.freeze(manager, wave.instrumentVersionId);
    }
    const outcome = await this.read(manager, held, wave, signal);
    const { summary, problems } = outcome;
    if (summary.problems > 0) throw new RowsWrong(outcome);
    await manager.update(ResponseImportEntity, id, this.finished('done', summary, problems));
    if (dryRun) return;
    await this.audit.write(manager, {
      ...{ actor: held.requestedBy, action: 'responses-imported', study: studyId },
      subject: `wave:${waveId}`,
      after: {
        ...{ import: id, file: held.fileName, rows: summary.rows, new: summary.new },
        ...{ changed: summary.changed, same: summary.same },
      },
    });
  }

  private async read(
    manager: EntityManager,
    held: ResponseImportEntity,
    { instrumentVersionId, strands }: { instrumentVersionId: string; strands: Strands },
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { id: importId, studyId, waveId, mapping, headers, dryRun, changed } = held;
    const instrument = await this.instruments.compiledVersion(instrumentVersionId);
    const { text } = await this.uploads.read(studyId, held.uploadId ?? '');
    const file = await openCsv(text);
    const read = responseReader(instrument, strands, headers, mapping);
    const counts = new ImportCounts(instrument.codebook);
    const told = { rows: 0, new: 0, same: 0, changed: 0, problems: 0 };
    const problems: ImportProblem[] = [];
    const note = (found: readonly ImportProblem[]): void => {
      told.problems += found.length;
      problems.push(...found.slice(0, MOST_PROBLEMS - problems.length));
    };
    for await (const { records, share } of file.batches) {
      signal.throwIfAborted();
      const responses: ReadResponse[] = [];
      for (const record of records) {
        const row = read(record);
        if (row.ok) responses.push(row.response);
        else note(row.problems);
      }
      told.rows += records.length;
      const stored = await this.rows.stored(waveId, responses);
      const compared = await this.rows.compare(manager, waveId, stored);
      const wanted: ReadResponse[] = [];
      for (const [at, response] of responses.entries()) {
        const state = compared[at]?.state ?? 'new';
        const problem = changedProblem(
          response,
          state,
          changed,
          headers,
          mapping.fields.respondent,
        );
        if (problem !== null) note([problem]);
        counts.add(response);
        if (state === 'changed' || state === 'not-imported') told.changed += 1;
        else told[state] += 1;
        if (state !== 'same') wanted.push(response);
      }
      if (!dryRun && told.problems === 0 && wanted.length > 0) {
        const rows = await this.rows.stored(waveId, wanted);
        await this.rows.write(manager, { waveId, studyId, importId }, rows);
      }
      await this.tell(importId, share);
    }
    if (told.rows === 0)
      throw new Refusal('BAD_USER_INPUT', 'The file has no row below its header.');
    const isRead = columnsRead(mapping);
    const unmapped = headers.filter((_, at) => !isRead.has(at));
    return { summary: { ...told, unmapped, counts: counts.result() }, problems };
  }

  /** Beside the transaction, so that others see it. */
  private async tell(id: string, share: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE response_import SET share = $2 WHERE id = $1 AND status = 'running'`,
      [id, Math.min(share, 1)],
    );
  }

  private finished(
    status: 'done' | 'refused',
    summary: ImportSummary,
    problems: readonly ImportProblem[],
  ) {
    return { status, share: 1, summary, problems, finishedAt: this.clock() };
  }

  private async fail(id: string, failure: string): Promise<void> {
    await this.dataSource
      .getRepository(ResponseImportEntity)
      .update({ id, status: 'running' }, { status: 'failed', failure, finishedAt: this.clock() });
  }
}

type Strands = Parameters<typeof responseReader>[1];

/** Nothing of the file is taken. */
class RowsWrong extends Error {
  override readonly name = 'RowsWrong';

  constructor(readonly outcome: Outcome) {
    super(`${outcome.summary.problems} mistakes in the rows`);
  }
}

function changedProblem(
  { line, respondent }: Pick<ReadResponse & CsvRecord, 'line' | 'respondent'>,
  state: ComparedRow['state'],
  changed: ResponseImportEntity['changed'],
  headers: readonly string[],
  column: number | null,
): ImportProblem | null {
  const place = { line, column: headers[column ?? -1] ?? null, value: brief(respondent) };
  if (state === 'not-imported') {
    const message =
      'This respondent answered on the web, differently. No file can change that; give the row another key if it is somebody else.';
    return { ...place, code: 'answered-on-the-web', message };
  }
  if (state !== 'changed' || changed === 'update') return null;
  const message =
    'This respondent was imported before with other answers. Choose to update what has changed, or give the row another key.';
  return { ...place, code: 'changed', message };
}
