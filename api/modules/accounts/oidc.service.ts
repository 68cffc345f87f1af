import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Environment, OidcSettings } from '../../config/environment.js';
import { Refusal } from '../../domain/refusal.js';
import { ENVIRONMENT } from '../settings/settings.module.js';

/** What the browser keeps between leaving for the provider and coming back. */
export interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider says it is. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider says that the address is this person’s. */
  readonly emailVerified: boolean;
  readonly name: string | null;
}

/** Sign-in by OpenID Connect: authorization code with PKCE, state and nonce. */
@Injectable()
export class OidcService {
  private found: Promise<oidc.Configuration> | null = null;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  isSetUp(): boolean {
    return this.environment.oidc !== null;
  }

  /** Where to send the browser, and what it has to bring back. */
  async begin(returnTo: string): Promise<{ url: URL; checks: OidcChecks }> {
    const configuration = await this.configuration();
    const checks = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: returnTo,
      scope: 'openid email profile',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    });
    return { url, checks };
  }

  /**
   * Trades the code for an identity.
   * @param returned the whole address that the provider sent the browser back to
   * @throws Error when anything about the answer is not as it has to be
   */
  async finish(returned: URL, { state, nonce, verifier }: OidcChecks): Promise<OidcIdentity> {
    const configuration = await this.configuration();
    const tokens = await oidc.authorizationCodeGrant(configuration, returned, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('the provider gave no ID token');
    const more =
      typeof claims.email === 'string'
        ? claims
        : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: typeof more.email === 'string' ? more.email : null,
      emailVerified: more.email_verified === true,
      name: typeof more.name === 'string' ? more.name : null,
    };
  }

  /** Asked of the provider at the first sign-in; asked again when it did not answer. */
  private configuration(): Promise<oidc.Configuration> {
    const { oidc: settings } = this.environment;
    if (settings === null) {
      throw new Refusal('NOT_FOUND', 'Sign-in by OpenID Connect is not set up on this server.');
    }
    this.found ??= discover(settings).catch((error: unknown) => {
      this.found = null;
      throw error;
    });
    return this.found;
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  const execute = server.protocol === 'http:' ? [overPlainHttp] : [];
  return oidc.discovery(server, clientId, clientSecret, undefined, { execute });
}

/**
 * The library marks its switch as deprecated so that it stands out where it is used: here, and only
 * for a provider on this very machine (environment.ts lets no other through).
 */
const overPlainHttp: (configuration: oidc.Configuration) => void = Reflect.get(
  oidc,
  'allowInsecureRequests',
);
