import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.js';
import { type OidcChecks, OidcService } from './oidc.service.js';
import { OidcSignInService } from './oidc-sign-in.service.js';
import { originOf } from './requester.js';
import { SessionCookieService } from './session-cookie.service.js';

const COOKIE = 'leadline-oidc';
const PATH = '/sign-in/oidc';
const TEN_MINUTES_S = 600;

const Checks = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** Leaving for the provider and coming back; problems end at the page of sign-in, which words them. */
@Controller('sign-in/oidc')
export class OidcController {
  private readonly logger = new Logger('OpenID Connect');

  constructor(
    private readonly oidc: OidcService,
    private readonly signIns: OidcSignInService,
    private readonly cookies: SessionCookieService,
  ) {}

  @Get()
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.oidc.isSetUp()) {
      throw new Refusal('NOT_FOUND', 'Sign-in by OpenID Connect is not set up on this server.');
    }
    try {
      const { url, checks } = await this.oidc.begin(
        `${this.cookies.baseOf(request)}${PATH}/callback`,
      );
      reply.setCookie(COOKIE, Buffer.from(JSON.stringify(checks)).toString('base64url'), {
        httpOnly: true,
        sameSite: 'lax', // sent when the provider sends the browser back
        secure: this.cookies.isSecure(request),
        path: PATH,
        maxAge: TEN_MINUTES_S,
      });
      await reply.redirect(url.href, 303);
    } catch (error) {
      this.logger.error(error);
      await reply.redirect('/admin/sign-in?problem=provider', 303);
    }
  }

  @Get('callback')
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const checks = checksOf(request.cookies[COOKIE]);
    reply.clearCookie(COOKIE, { path: PATH });
    await reply.redirect(await this.enter(request, reply, checks), 303);
  }

  /** @returns the page to go on to */
  private async enter(
    request: FastifyRequest,
    reply: FastifyReply,
    checks: OidcChecks | null,
  ): Promise<string> {
    if (checks === null) return '/admin/sign-in?problem=expired';
    try {
      const returned = new URL(request.url, this.cookies.baseOf(request));
      const identity = await this.oidc.finish(returned, checks);
      const earlier = this.cookies.tokenOf(request);
      const started = await this.signIns.signIn(identity, originOf(request), earlier);
      if (started === null) return '/admin/sign-in?problem=no-account';
      this.cookies.set({ request, reply }, started.token);
      return '/admin';
    } catch (error) {
      this.logger.warn(error);
      return '/admin/sign-in?problem=provider';
    }
  }
}

function checksOf(cookie: string | undefined): OidcChecks | null {
  try {
    return Checks.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()));
  } catch {
    return null;
  }
}
