import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { stringify } from 'csv-stringify';
import { DataSource } from 'typeorm';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditReadingService, type NamedAuditRow } from './audit-reading.service.js';
import { AuditService } from './audit.service.js';

/** The audit of a study as a file, whatever its length. */
@Controller()
export class AuditController {
  constructor(
    private readonly reading: AuditReadingService,
    private readonly records: AuditService,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get('audit.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'no-store')
  async csv(@Requester() by: SignedIn, @Query('study') study: string): Promise<StreamableFile> {
    await this.dataSource.transaction((manager) =>
      this.records.write(manager, {
        actor: by.id,
        action: 'audit-exported',
        subject: `study:${study}`,
        study,
      }),
    );
    const rows = Readable.from(this.reading.all(study, {}));
    // A value that starts a formula in a spreadsheet is written as text.
    const lines = stringify({ header: true, columns: [...COLUMNS], escape_formulas: true });
    const cells = rows.map((row: NamedAuditRow) => cellsOf(row));
    cells.on('error', (error) => lines.destroy(error));
    return new StreamableFile(cells.pipe(lines), {
      disposition: `attachment; filename="leadline-audit.csv"`,
    });
  }
}

const COLUMNS = [
  'seq',
  'at',
  'actor',
  'actor_name',
  'actor_email',
  'action',
  'subject',
  'subject_name',
  'study',
  'before',
  'after',
  'previous_hash',
  'hash',
] as const;

const cellsOf = (row: NamedAuditRow): readonly unknown[] => [
  row.seq,
  row.at.toISOString(),
  row.actor?.id,
  row.actor?.name,
  row.actor?.email,
  row.action,
  row.subject,
  row.subjectName,
  row.study,
  row.before === null ? '' : JSON.stringify(row.before),
  row.after === null ? '' : JSON.stringify(row.after),
  row.previousHash,
  row.hash,
];
