import { Controller, Get, Header, Query, type StreamableFile } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { type CsvColumn, csvDownload } from '../exports/csv-download.js';
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
    return csvDownload('leadline-audit.csv', COLUMNS, this.reading.all(study, {}));
  }
}

const COLUMNS: readonly CsvColumn<NamedAuditRow>[] = [
  ['seq', ({ seq }) => seq],
  ['at', ({ at }) => at],
  ['actor', ({ actor }) => actor?.id],
  ['actor_name', ({ actor }) => actor?.name],
  ['actor_email', ({ actor }) => actor?.email],
  ['action', ({ action }) => action],
  ['subject', ({ subject }) => subject],
  ['subject_name', ({ subjectName }) => subjectName],
  ['study', ({ study }) => study],
  ['before', ({ before }) => (before === null ? '' : JSON.stringify(before))],
  ['after', ({ after }) => (after === null ? '' : JSON.stringify(after))],
  ['previous_hash', ({ previousHash }) => previousHash],
  ['hash', ({ hash }) => hash],
];
