import { type Client, makeClient, STUDY } from './test-account.js';
import type { TestServer } from './test-server.js';

export const ADMIN = {
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  password: 'a calm long passphrase',
} as const;

const CLAIM = `mutation ($token: String!, $email: String!, $name: String!, $password: String!) {
  claimFirstAdmin(token: $token, email: $email, name: $name, password: $password) {
    id email name hasPassword secondFactor roles { study role }
  }
}`;
const SIGN_IN = `mutation ($email: String!, $password: String!, $code: String) {
  signIn(email: $email, password: $password, code: $code) { id email recoveryCodesLeft }
}`;
const INVITE = `mutation ($study: ID!, $email: String!, $role: Role!) {
  inviteColleague(study: $study, email: $email, role: $role) { id email role expiresAt link }
}`;
const ACCEPT = `mutation ($token: String!, $name: String, $password: String) {
  acceptColleagueInvitation(token: $token, name: $name, password: $password) {
    id email name hasPassword roles { study role }
  }
}`;

/** Operations of people, as the pages of the admin console send them. */
export const PEOPLE = { CLAIM, SIGN_IN, INVITE, ACCEPT } as const;

/** What follows # in the link of the first run; null when the server printed none. */
export const firstRunToken = (output: string): string | null =>
  /\/admin\/first-run#([\w-]+)/.exec(output)?.[1] ?? null;

/** The browser of the first admin, signed in. */
export async function makeFirstAdmin(server: TestServer): Promise<Client> {
  const client = makeClient(server.url);
  await client.query(CLAIM, { token: firstRunToken(server.output()), ...ADMIN });
  return client;
}

/** Tokens that a link shows, and the colleague who followed it. */
export async function makeColleague(
  server: TestServer,
  admin: Client,
  colleague: { email: string; name: string; password: string; role: string },
): Promise<{ id: string; client: Client }> {
  const { inviteColleague } = await admin.query<{ inviteColleague: { link: string } }>(INVITE, {
    study: STUDY,
    ...colleague,
  });
  const client = makeClient(server.url);
  const token = inviteColleague.link.split('#')[1];
  const { acceptColleagueInvitation } = await client.query<{
    acceptColleagueInvitation: { id: string };
  }>(ACCEPT, { token, ...colleague });
  return { id: acceptColleagueInvitation.id, client };
}
