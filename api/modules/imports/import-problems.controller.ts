import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import type { ImportProblem } from '../../domain/import/response-reader.js';
import { type CsvColumn, csvDownload } from '../exports/csv-download.js';
import { ResponseImportsService } from './response-imports.service.js';

const COLUMNS = ['line', 'column', 'value', 'code', 'message'] as const;

/** What is wrong with a file, as a file: to be mended beside it. */
@Controller()
export class ImportProblemsController {
  constructor(private readonly imports: ResponseImportsService) {}

  @Get('imports/:id/problems.csv')
  @Header('cache-control', 'no-store')
  async csv(@Param('id') id: string, @Query('study') study: string): Promise<StreamableFile> {
    const { problems } = await this.imports.byId(study, id);
    const columns = COLUMNS.map((name): CsvColumn<ImportProblem> => [name, (row) => row[name]]);
    return csvDownload('import-problems.csv', columns, Readable.from(problems ?? []));
  }
}
