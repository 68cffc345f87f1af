import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { FiguresService } from '../figures/figures.service.js';
import { figureCsv } from './figure-csv.js';

/** Files of what the pages show, through the same services. */
@Controller()
export class ExportsController {
  constructor(private readonly figures: FiguresService) {}

  @Get('figures/:file([0-9]+.csv)')
  @Header('content-type', 'text/csv; charset=utf-8')
  async figure(
    @Param('file') file: string,
    @Query('edition') edition: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const number = /^(\d{1,4})\.csv$/.exec(file)?.[1];
    if (number === undefined) throw new Refusal('NOT_FOUND', 'There is no such file.');
    const figure = await this.figures.figure(Number(number), edition);
    reply.header(
      'content-disposition',
      `attachment; filename="leadline-${figure.edition.id}-figure-${number}.csv"`,
    );
    return figureCsv(figure);
  }
}
