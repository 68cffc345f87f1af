import { Controller, Get, Header, Query, Res, StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { CODEBOOK_HEADER, codebookLines } from '../../domain/fieldwork/codebook-lines.js';
import { Refusal } from '../../domain/refusal.js';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { RESPONSE_FILTER, type ResponseFilter } from './response-filter.js';
import { ResponseExportService } from './response-export.service.js';
import { ReviewWaveService } from './review-wave.service.js';

/** Responses as files. A file that breaks off ends the connection, so that its reader fails too. */
@Controller()
export class ResponsesController {
  constructor(
    private readonly exports: ResponseExportService,
    private readonly reviewed: ReviewWaveService,
  ) {}

  /**
   * @param filter as `ResponseFilter`, in JSON; left out: all
   * @param values `labels` in place of codes
   */
  @Get('responses.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'no-store')
  async csv(
    @Requester() by: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('study') study: string,
    @Query('wave') waveId: unknown,
    @Query('filter') filter: unknown,
    @Query('values') values: unknown,
  ): Promise<StreamableFile> {
    const style = values === 'labels' ? 'labels' : 'codes';
    const chosen = { filter: filterOf(filter), style } as const;
    const { wave, total, text } = await this.exports.open(by, study, waveNamed(waveId), chosen);
    // Lines of a cell may be several of the file: readers count records.
    reply.header('x-leadline-records', String(total));
    return new StreamableFile(text, {
      disposition: `attachment; filename="${wave.wave.id}-responses-${style}.csv"`,
    });
  }

  /** What the columns of `responses.csv` mean. */
  @Get('codebook.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'no-store')
  async codebook(
    @Query('study') study: string,
    @Query('wave') waveId: unknown,
  ): Promise<StreamableFile> {
    const { wave, instrument } = await this.reviewed.find(study, waveNamed(waveId));
    const text = stringify([[...CODEBOOK_HEADER], ...codebookLines(instrument.codebook)]);
    return new StreamableFile(Buffer.from(text), {
      disposition: `attachment; filename="${wave.id}-codebook.csv"`,
    });
  }
}

function waveNamed(wave: unknown): string {
  if (typeof wave === 'string' && wave !== '') return wave;
  throw new Refusal('BAD_USER_INPUT', 'Say which wave: ?wave= and its id.');
}

function filterOf(text: unknown): ResponseFilter {
  if (text === undefined || text === '') return {};
  try {
    if (typeof text === 'string') return RESPONSE_FILTER.parse(JSON.parse(text));
    throw new TypeError('given twice');
  } catch {
    throw new Refusal('BAD_USER_INPUT', 'The filter is not one of responses, in JSON.');
  }
}
