import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { mappingProblems, type MappingProblem } from '../../domain/import/check-mapping.js';
import { guessMapping } from '../../domain/import/guess-mapping.js';
import { columnsRead, type ImportMapping } from '../../domain/import/import-mapping.js';
import type { ImportStep } from '../../domain/import/import-step.js';
import { remapped } from '../../domain/import/remap-columns.js';
import {
  type ValueCount,
  type ValueMeaning,
  valueMeanings,
} from '../../domain/import/value-meanings.js';
import type { Strand } from '../../domain/fieldwork/strand.js';
import type { Variable } from '../../domain/instrument/codebook.js';
import type { TextEncoding } from '../../domain/invitations/decode-text.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { type CsvFile, openCsv } from './csv-batches.js';
import { ResponseImportEntity } from './response-import.entity.js';
import { UploadsService } from './uploads.service.js';
import { WavesToFillService } from './waves-to-fill.service.js';

/** Different values of a column that are looked at; a closed item has no more. */
const MOST_VALUES = 300;

export interface PreviewedColumn {
  readonly header: string;
  /** Rows in which it is not empty. */
  readonly filled: number;
  /** The most frequent first, at most 300. */
  readonly values: readonly ValueCount[];
}

export interface PreviewedVariable extends Pick<Variable, 'name' | 'label' | 'question' | 'type'> {
  readonly options: Variable['options'];
  readonly values: readonly ValueMeaning[];
}

export interface ImportPreview extends ImportStep {
  readonly fileName: string;
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly rows: number;
  readonly columns: readonly PreviewedColumn[];
  readonly strands: readonly Strand[];
  readonly mapping: ImportMapping;
  readonly mappingFrom: 'given' | 'earlier-import' | 'guess';
  readonly problems: readonly MappingProblem[];
  readonly variables: readonly PreviewedVariable[];
  /** Headers of columns that nothing is read from. */
  readonly unmapped: readonly string[];
}

/** Looks at a file before anything is read from it. */
@Injectable()
export class ImportPreviewService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly instruments: InstrumentsService,
    private readonly uploads: UploadsService,
    private readonly waves: WavesToFillService,
  ) {}

  /**
   * @param given in place of a guess, or of the mapping that the wave's last import used
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT when the file is no CSV
   */
  async preview(
    studyId: string,
    waveId: string,
    uploadId: string,
    given: ImportMapping | null,
  ): Promise<ImportPreview> {
    const { manager } = this.dataSource;
    const wave = await this.waves.find(manager, studyId, waveId);
    const { codebook } = await this.instruments.compiledVersion(wave.instrumentVersionId);
    const { text, encoding, name } = await this.uploads.read(studyId, uploadId);
    const file = await openCsv(text);
    const headers = file.header.cells;
    const { rows, columns } = await columnsOf(file);
    const earlier = given === null ? await this.earlier(waveId, headers) : null;
    const guessed = (): ImportMapping =>
      guessMapping(
        codebook,
        columns.map(({ header, values }) => ({ header, values: values.map(({ value }) => value) })),
        wave.strands.map(({ code }) => code),
      );
    const mapping = given ?? earlier ?? guessed();
    const isRead = columnsRead(mapping);
    return {
      ...(await this.waves.step(manager, wave)),
      ...{ fileName: name, encoding, delimiter: file.delimiter, rows, columns, mapping },
      strands: wave.strands,
      mappingFrom: given !== null ? 'given' : earlier !== null ? 'earlier-import' : 'guess',
      problems: mappingProblems(mapping, codebook, wave.strands, headers),
      variables: codebook.variables.map((variable) => ({
        ...variable,
        values: meaningsOf(variable, mapping, columns),
      })),
      unmapped: headers.filter((_, at) => !isRead.has(at)),
    };
  }

  /** Of the wave's last import that came through, where the file has the same columns. */
  private async earlier(waveId: string, headers: readonly string[]): Promise<ImportMapping | null> {
    const last = await this.dataSource.getRepository(ResponseImportEntity).findOne({
      where: { waveId, status: 'done' },
      order: { requestedAt: 'DESC' },
    });
    return last === null ? null : remapped(last.mapping, last.headers, headers);
  }
}

function meaningsOf(
  variable: Variable,
  mapping: ImportMapping,
  columns: readonly PreviewedColumn[],
): readonly ValueMeaning[] {
  const mapped = mapping.variables.find((each) => each.variable === variable.name);
  return mapped === undefined
    ? []
    : valueMeanings(variable, mapped, (column) => columns[column]?.values ?? []);
}

async function columnsOf({
  header,
  batches,
}: CsvFile): Promise<{ rows: number; columns: readonly PreviewedColumn[] }> {
  const counts = header.cells.map(() => ({ filled: 0, byValue: new Map<string, number>() }));
  let rows = 0;
  for await (const { records } of batches) {
    rows += records.length;
    for (const { cells } of records) {
      for (const [at, { byValue }] of counts.entries()) {
        const value = cells[at] ?? '';
        const column = counts[at];
        if (value === '' || column === undefined) continue;
        column.filled += 1;
        const before = byValue.get(value);
        if (before !== undefined || byValue.size < MOST_VALUES) {
          byValue.set(value, (before ?? 0) + 1);
        }
      }
    }
  }
  const columns = counts.map(({ filled, byValue }, at) => ({
    header: header.cells[at] ?? '',
    filled,
    values: [...byValue]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count),
  }));
  return { rows, columns };
}
