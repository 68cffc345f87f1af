import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { inReadingOrder } from '../../domain/instrument/in-reading-order.js';
import { Refusal } from '../../domain/refusal.js';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { InstrumentDraftsService } from './instrument-drafts.service.js';
import { InstrumentVersionsService } from './instrument-versions.service.js';

/** A version of the instrument as a file, as it can be imported again. */
@Controller()
export class InstrumentsController {
  constructor(
    private readonly versions: InstrumentVersionsService,
    private readonly drafts: InstrumentDraftsService,
  ) {}

  @Get('instruments.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-store')
  async json(
    @Requester() by: SignedIn,
    @Query('study') study: string,
    @Query('version') wanted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const number = /^[1-9]\d{0,5}$/.exec(wanted ?? '')?.[0];
    if (number === undefined) throw new Refusal('NOT_FOUND', 'Say which version: ?version=1.');
    const version = await this.versions.ofStudy(study, Number(number));
    await this.drafts.noteExport(by.id, version);
    const name = `leadline-${study}-instrument-${number}.json`;
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return `${JSON.stringify(inReadingOrder(version.document), null, 2)}\n`;
  }
}
