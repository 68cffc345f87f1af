import { Controller, Get, Header, Query, type StreamableFile } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.js';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { type CsvColumn, csvDownload } from '../exports/csv-download.js';
import {
  type AuditFilter,
  AuditReadingService,
  type NamedAuditRow,
} from './audit-reading.service.js';
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
  async csv(
    @Requester() by: SignedIn,
    @Query('study') study: string,
    @Query() asked: Record<string, unknown>,
  ): Promise<StreamableFile> {
    const filter = filterOf(asked);
    await this.dataSource.transaction((manager) =>
      this.records.write(manager, {
        actor: by.id,
        action: 'audit-exported',
        subject: `study:${study}`,
        study,
        after: { filter: toldOf(filter) },
      }),
    );
    return csvDownload('leadline-audit.csv', COLUMNS, this.reading.all(study, filter));
  }
}

const QUERY = z.object({
  actor: z.uuid().optional(),
  action: z.union([z.string(), z.array(z.string())]).optional(),
  subject: z.string().optional(),
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
});

/** As the list's filter, in the address: `action` may come several times. */
function filterOf(asked: Record<string, unknown>): AuditFilter {
  const read = QUERY.safeParse(asked);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = String(issue?.path[0] ?? 'query');
    throw new Refusal('BAD_USER_INPUT', `${field}: ${issue?.message ?? 'not understood'}.`, {
      field,
    });
  }
  const { action, ...others } = read.data;
  return { ...others, actions: typeof action === 'string' ? [action] : action };
}

/** Dates as text, and only what narrows. */
const toldOf = (filter: AuditFilter): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value instanceof Date ? value.toISOString() : value]],
    ),
  );

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
