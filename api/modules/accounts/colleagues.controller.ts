import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { stringify } from 'csv-stringify/sync';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { ColleagueInvitationsService } from './colleague-invitations.service.js';
import { ColleaguesService } from './colleagues.service.js';
import { Requester } from './requester.js';
import type { SignedIn } from './signed-in.js';

const COLUMNS = [
  ...['state', 'name', 'email', 'role', 'second_factor', 'since', 'last_seen', 'expires'],
];

/** The people of a study as a file: who belongs to it, and who is invited. */
@Controller()
export class ColleaguesController {
  constructor(
    private readonly people: ColleaguesService,
    private readonly invitations: ColleagueInvitationsService,
    private readonly audit: AuditService,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get('colleagues.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'no-store')
  async csv(@Requester() by: SignedIn, @Query('study') study: string): Promise<StreamableFile> {
    const people = await this.people.list(study);
    const invited = await this.invitations.open(study);
    await this.dataSource.transaction((manager) =>
      this.audit.write(manager, {
        actor: by.id,
        action: 'colleagues-exported',
        subject: `study:${study}`,
        study,
        after: { rows: people.length + invited.length },
      }),
    );
    const rows = [
      ...people.map(({ name, email, role, secondFactor, since, lastSeenAt }) => [
        ...['colleague', name, email, role, secondFactor ? 'yes' : 'no'],
        ...[since.toISOString(), lastSeenAt?.toISOString() ?? '', ''],
      ]),
      ...invited.map(({ email, role, invitedAt, expiresAt }) => [
        ...['invited', '', email, role, '', invitedAt.toISOString(), '', expiresAt.toISOString()],
      ]),
    ];
    // A value that starts a formula in a spreadsheet is written as text.
    const text = stringify(rows, { header: true, columns: COLUMNS, escape_formulas: true });
    return new StreamableFile(Buffer.from(text), {
      disposition: 'attachment; filename="leadline-colleagues.csv"',
    });
  }
}
