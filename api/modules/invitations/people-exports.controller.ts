import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DISPOSITIONS } from '../../domain/invitations/disposition.js';
import { wrongField } from '../../domain/refusal.js';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { type CsvColumn, csvDownload } from '../exports/csv-download.js';
import { rowsOf } from '../exports/rows-of.js';
import { MAIL_STATUSES } from '../mail/mail.entity.js';
import { OutboxService, type OutboxRow } from '../mail/outbox.service.js';
import { type InvitationRow, InvitationsService } from './invitations.service.js';
import type { InviteeEntity } from './invitee.entity.js';
import { INVITEE_STATES, InviteesService } from './invitees.service.js';

/** A list as SQL, and what may be asked of it. */
interface Export<Row> {
  readonly file: string;
  readonly columns: readonly CsvColumn<Row>[];
  readonly query: string;
  readonly parameters: readonly unknown[];
  /** What it was narrowed down to, for the audit. */
  readonly filter: Readonly<Record<string, string | null>>;
}

/** Lists of people as files, whatever their length. Each is noted in the audit before it begins. */
@Controller()
export class PeopleExportsController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly invitees: InviteesService,
    private readonly invitations: InvitationsService,
    private readonly outbox: OutboxService,
    private readonly audit: AuditService,
  ) {}

  @Get('invitees.csv')
  @Header('cache-control', 'no-store')
  inviteesCsv(
    @Requester() by: SignedIn,
    @Query('study') study: string,
    @Query('state') state?: string,
    @Query('search') search?: string,
  ): Promise<StreamableFile> {
    const filter = { state: oneOf(INVITEE_STATES, 'state', state), search: search ?? null };
    return this.file(by, study, {
      ...this.invitees.listing(study, filter),
      ...{ file: 'invitees.csv', columns: PEOPLE, filter },
    });
  }

  @Get('invitations.csv')
  @Header('cache-control', 'no-store')
  async invitationsCsv(
    @Requester() by: SignedIn,
    @Query('study') study: string,
    @Query('wave') wave?: string,
    @Query('disposition') disposition?: string,
    @Query('search') search?: string,
  ): Promise<StreamableFile> {
    const filter = {
      disposition: oneOf(DISPOSITIONS, 'disposition', disposition),
      search: search ?? null,
    };
    const listing = await this.invitations.listing(study, needed(wave), filter);
    return this.file(by, study, {
      ...listing,
      ...{ file: 'invitations.csv', columns: INVITATIONS },
      filter: { wave: needed(wave), ...filter },
    });
  }

  @Get('mails.csv')
  @Header('cache-control', 'no-store')
  mailsCsv(
    @Requester() by: SignedIn,
    @Query('study') study: string,
    @Query('wave') wave?: string,
    @Query('status') status?: string,
    @Query('search') search?: string,
  ): Promise<StreamableFile> {
    const filter = {
      wave: wave ?? null,
      status: oneOf(MAIL_STATUSES, 'status', status),
      search: search ?? null,
    };
    return this.file(by, study, {
      ...this.outbox.listing(study, filter),
      ...{ file: 'mails.csv', columns: MAILS, filter },
    });
  }

  @Get('invitee-data.json')
  @Header('cache-control', 'no-store')
  async inviteeData(
    @Requester() by: SignedIn,
    @Query('study') study: string,
    @Query('id') id?: string,
  ): Promise<StreamableFile> {
    const data = await this.invitees.data(by, study, id ?? '');
    return new StreamableFile(Buffer.from(`${JSON.stringify(data, null, 2)}\n`), {
      type: 'application/json; charset=utf-8',
      disposition: 'attachment; filename="stored-data.json"',
    });
  }

  private async file<Row>(
    by: SignedIn,
    study: string,
    { file, columns, query, parameters, filter }: Export<Row>,
  ): Promise<StreamableFile> {
    await this.dataSource.transaction((manager) =>
      this.audit.write(manager, {
        ...{ actor: by.id, action: 'list-exported', subject: `study:${study}`, study },
        after: { file, ...filter },
      }),
    );
    return csvDownload(
      `leadline-${file}`,
      columns,
      rowsOf<Row>(this.dataSource, query, parameters),
    );
  }
}

const PEOPLE: readonly CsvColumn<InviteeEntity>[] = [
  ['email', ({ email }) => email],
  ['name', ({ name }) => name],
  ['organisation', ({ organisation }) => organisation],
  ['locale', ({ locale }) => locale],
  ['region', ({ region }) => region],
  ['industry', ({ industry }) => industry],
  ['added_at', ({ addedAt }) => addedAt],
  ['opted_out_at', ({ optedOutAt }) => optedOutAt],
  ['bounced_at', ({ bouncedAt }) => bouncedAt],
  ['bounce_reason', ({ bounceReason }) => bounceReason],
];

const INVITATIONS: readonly CsvColumn<InvitationRow>[] = [
  ['email', ({ email }) => email],
  ['name', ({ name }) => name],
  ['organisation', ({ organisation }) => organisation],
  ['region', ({ region }) => region],
  ['industry', ({ industry }) => industry],
  ['disposition', ({ disposition }) => disposition],
  ['invited_at', ({ invitedAt }) => invitedAt],
  ['last_mail_at', ({ lastMailAt }) => lastMailAt],
  ['reminders', ({ reminders }) => reminders],
];

/** Without the text, whose link opens answers. */
const MAILS: readonly CsvColumn<OutboxRow>[] = [
  ['wave', ({ wave }) => wave],
  ['step', ({ step }) => step],
  ['email', ({ email }) => email],
  ['name', ({ name }) => name],
  ['locale', ({ locale }) => locale],
  ['subject', ({ subject }) => subject],
  ['status', ({ status }) => status],
  ['queued_at', ({ queuedAt }) => queuedAt],
  ['handed_over_at', ({ handedOverAt }) => handedOverAt],
  ['confirmed', ({ confirmed }) => (confirmed ? 'yes' : 'no')],
  ['attempts', ({ attempts }) => attempts],
  ['reason', ({ reason }) => reason],
];

function needed(wave: string | undefined): string {
  if (wave !== undefined) return wave;
  throw wrongField('wave', 'Say which wave: ?wave=');
}

function oneOf<Value extends string>(
  values: readonly Value[],
  field: string,
  typed: string | undefined,
): Value | null {
  if (typed === undefined || typed === '') return null;
  const known = values.find((each) => each === typed);
  if (known !== undefined) return known;
  throw wrongField(field, `${field} must be one of ${values.join(', ')}.`);
}
