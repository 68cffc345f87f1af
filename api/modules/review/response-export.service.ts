import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { stringify } from 'csv-stringify/sync';
import pg from 'pg';
import { DataSource } from 'typeorm';
import {
  asText,
  type Cell,
  type CellStyle,
  responseCells,
  responseColumns,
} from '../../domain/fieldwork/response-cells.js';
import { Refusal } from '../../domain/refusal.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import type { JsonValue } from '../../domain/access/audit-chain.js';
import type { ResponseFilter } from './response-filter.js';
import { dated, JOINED, STORED, type StoredResponse } from './response-list.service.js';
import { type ReviewedWave, ReviewWaveService } from './review-wave.service.js';

/** What fieldwork knows of a response besides its answers. */
const OWN_COLUMNS = [
  'response',
  'respondent',
  'organisation',
  'strand',
  'mode',
  'status',
  'submitted_at',
  'minutes',
  'weight',
  'flags',
  'excluded_at',
  'excluded_because',
] as const;

/** Rows that are in memory at a time. */
const BATCH = 200;
/** Each holds a connection of its own for as long as its reader takes. */
const MOST_AT_ONCE = 4;

export interface ResponseExport {
  readonly wave: ReviewedWave;
  /** Records after the header, of the same moment as they. */
  readonly total: number;
  /** CSV. Ends with an error when the database goes away; destroy it to let go of the connection. */
  readonly text: Readable;
}

@Injectable()
export class ResponseExportService {
  private running = 0;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reviewed: ReviewWaveService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Every response of a wave that matches, however many, in the order they were submitted: read
   * through a cursor in one snapshot, no faster than they are written out.
   * @throws Refusal NOT_FOUND, BAD_USER_INPUT, RATE_LIMITED
   */
  async open(
    by: SignedIn,
    study: string,
    waveId: string,
    { filter, style }: { readonly filter: ResponseFilter; readonly style: CellStyle },
  ): Promise<ResponseExport> {
    const wave = await this.reviewed.find(study, waveId);
    const { sql, parameters } = wave.condition(filter);
    if (this.running >= MOST_AT_ONCE) {
      const message = `${MOST_AT_ONCE} exports are running. Wait until one is done.`;
      throw new Refusal('RATE_LIMITED', message);
    }
    this.running += 1;
    const client = new pg.Client({
      connectionString: (this.dataSource.options as { url: string }).url,
      application_name: `leadline export ${process.pid}`,
    });
    // What goes wrong is told by the stream that waits for it.
    client.on('error', () => undefined);
    const close = (): void => {
      this.running -= 1;
      client.end().catch(() => undefined);
    };
    try {
      await client.connect();
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const from = `FROM response ${JOINED} WHERE ${sql}`;
      const counted = await client.query<{ total: number }>(
        `SELECT count(*)::int AS total ${from}`,
        [...parameters],
      );
      const total = counted.rows[0]?.total ?? 0;
      await this.dataSource.transaction((manager) =>
        this.audit.write(manager, {
          ...{ actor: by.id, action: 'responses-exported', study, subject: `wave:${waveId}` },
          after: { count: total, style, filter: JSON.parse(JSON.stringify(filter)) as JsonValue },
        }),
      );
      await client.query(
        `DECLARE matching NO SCROLL CURSOR FOR
         SELECT ${STORED} ${from} ORDER BY response.submitted_at, response.id`,
        [...parameters],
      );
      const text = Readable.from(textOf(wave, client, style), { highWaterMark: 1 });
      return { wave, total, text: text.once('close', close) };
    } catch (error) {
      close();
      throw error;
    }
  }
}

const headerOf = ({ instrument }: ReviewedWave): string[] => [
  ...OWN_COLUMNS,
  ...responseColumns(instrument.codebook).map(({ name }) => name),
];

async function* textOf(
  wave: ReviewedWave,
  client: pg.Client,
  style: CellStyle,
): AsyncGenerator<string> {
  yield stringify([headerOf(wave)]);
  for (;;) {
    const { rows } = await client.query<StoredResponse>(`FETCH ${BATCH} FROM matching`);
    if (rows.length === 0) return;
    yield stringify(
      rows.map((row) => [
        ...ownCells(row),
        ...responseCells(wave.instrument.codebook, wave.encode(row), style),
      ]),
    );
  }
}

function ownCells(row: StoredResponse): Cell[] {
  const exclusion = dated(row.exclusion);
  return [
    ...[row.id, row.respondent, row.organisation, row.strand, row.mode, row.status].map(asText),
    row.submittedAt.toISOString(),
    row.minutes === null ? '' : Math.round(row.minutes * 100) / 100,
    row.weight,
    row.flags.join(' '),
    exclusion?.at.toISOString() ?? '',
    asText(exclusion?.because ?? ''),
  ];
}
