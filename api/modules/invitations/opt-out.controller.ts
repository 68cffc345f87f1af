import {
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  type OnModuleInit,
  Param,
  Post,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { hashOfLink } from './invitation-links.service.js';
import { stopMails } from './invitees.service.js';
import { optOutPage } from './opt-out-page.js';

/** Bytes. */
const LONGEST_FORM = 10_000;

interface Found {
  readonly id: string;
  readonly locale: string | null;
  readonly optedOut: boolean;
}

/**
 * Stops mails without an account. Looking at the page changes nothing: mail programs and virus
 * scanners open links on their own. Their button posts (RFC 8058), as the page's own does.
 */
@Controller('opt-out')
export class OptOutController implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** RFC 8058 allows both kinds of forms; what is in this one is known already. */
  onModuleInit(): void {
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | null;
    if (adapter?.getType() !== 'fastify') return;
    const fastify = adapter.getInstance<FastifyInstance>();
    const options = { parseAs: 'string', bodyLimit: LONGEST_FORM } as const;
    fastify.addContentTypeParser('multipart/form-data', options, (_request, _body, done) => {
      done(null, null);
    });
  }

  @Get(':token')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex')
  async page(
    @Param('token') token: string,
    @Headers('accept-language') languages?: string,
  ): Promise<string> {
    const found = await this.find(token);
    const state = found === null ? 'unknown' : found.optedOut ? 'done' : 'ask';
    return optOutPage(state, found?.locale ?? languages ?? '');
  }

  @Post(':token')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async stop(
    @Param('token') token: string,
    @Headers('accept-language') languages?: string,
  ): Promise<string> {
    const found = await this.find(token);
    if (found === null) return optOutPage('unknown', languages ?? '');
    await stopMails(this.dataSource.manager, found.id);
    return optOutPage('done', found.locale ?? languages ?? '');
  }

  private async find(token: string): Promise<Found | null> {
    const [found] = await this.dataSource.query<Found[]>(
      `SELECT invitee.id, invitee.locale, invitee.opted_out_at IS NOT NULL AS "optedOut"
         FROM invitation JOIN invitee ON invitee.id = invitation.invitee_id
        WHERE invitation.opt_out_hash = $1`,
      [hashOfLink(token)],
    );
    return found ?? null;
  }
}
