import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Environment } from '../../config/environment.js';
import { LONGEST_SESSION } from '../../domain/access/session-life.js';
import { ENVIRONMENT } from '../settings/settings.module.js';
import type { Exchange } from './requester.js';
import { SessionsService } from './sessions.service.js';
import type { SignedIn } from './signed-in.js';

const NAME = 'leadline-session';

/** The cookie that holds a session’s token: no script reads it, no other site’s form sends it. */
@Injectable()
export class SessionCookieService {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Who sent a request; null when its session has ended or it has none. */
  async signedIn(request: FastifyRequest, { isUse = true } = {}): Promise<SignedIn | null> {
    const token = this.tokenOf(request);
    return token === null ? null : this.sessions.find(token, { isUse });
  }

  tokenOf(request: FastifyRequest): string | null {
    return request.cookies[this.nameFor(request)] ?? null;
  }

  set({ request, reply }: Exchange, token: string): void {
    reply.setCookie(this.nameFor(request), token, {
      ...this.attributes(request),
      maxAge: LONGEST_SESSION / 1000,
    });
  }

  clear({ request, reply }: Exchange): void {
    reply.clearCookie(this.nameFor(request), this.attributes(request));
  }

  /** Whether browsers reach us by TLS, ended by us or by whoever stands before us. */
  isSecure(request: FastifyRequest): boolean {
    return (
      request.protocol === 'https' || this.environment.publicUrl?.startsWith('https:') === true
    );
  }

  /** Where browsers reach us, without a slash at the end. */
  baseOf(request: FastifyRequest): string {
    return this.environment.publicUrl ?? `${request.protocol}://${request.host}`;
  }

  /**
   * Where browsers reach us, where nobody who asks can make it up: the header that names the host is
   * the asker’s own word, unless it can only name the reader’s own machine.
   * @returns null: PUBLIC_URL is not set
   */
  trustedBaseOf(request: FastifyRequest): string | null {
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(request.hostname);
    return this.environment.publicUrl ?? (isLocal ? this.baseOf(request) : null);
  }

  /**
   * Whether a request comes from a page of ours, or from no page at all. Browsers send cookies with
   * another site’s WebSocket too, and say in Origin whose page opened it.
   */
  isOwn(request: FastifyRequest): boolean {
    const { origin } = request.headers;
    if (origin === undefined) return true;
    if (!URL.canParse(origin)) return false;
    const { host, protocol } = new URL(origin);
    const { publicUrl } = this.environment;
    if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
    return host === request.host && (protocol === 'https:' || !this.isSecure(request));
  }

  /** No other host of the domain can set a cookie of the name that begins with `__Host-`. */
  private nameFor(request: FastifyRequest): string {
    return this.isSecure(request) ? `__Host-${NAME}` : NAME;
  }

  private attributes(request: FastifyRequest) {
    return {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.isSecure(request),
      path: '/',
    } as const;
  }
}
