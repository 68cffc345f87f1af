/**
 * A real OpenID Connect provider on this machine, for tests: prints its port, then signs everybody
 * in, without a page, as whoever was last put at /as (claims as JSON).
 */
import { createServer } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';

const [clientId, clientSecret, redirectUri] = process.argv.slice(2);
const accounts = new Map();
let current = '';

const server = createServer((request, response) => {
  handle(request, response).catch((error) => {
    response.writeHead(500).end(String(error));
  });
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
  cookies: { keys: ['only for tests'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...accounts.get(sub) }) }),
});
const callback = provider.callback();

async function handle(request, response) {
  if (request.url === '/as') {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { sub, ...claims } = JSON.parse(body);
    accounts.set(sub, claims);
    current = sub;
    response.end();
  } else if (request.url.startsWith('/interaction/')) {
    const { params, prompt, grantId } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      const result =
        current === '' ? { error: 'access_denied' } : { login: { accountId: current } };
      await provider.interactionFinished(request, response, result);
    } else {
      const grant =
        (grantId && (await provider.Grant.find(grantId))) ||
        new provider.Grant({ accountId: current, clientId: params.client_id });
      grant.addOIDCScope(params.scope);
      await provider.interactionFinished(request, response, {
        consent: { grantId: await grant.save() },
      });
    }
  } else {
    callback(request, response);
  }
}

process.stdout.write(`${issuer}\n`);
