import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { type Decision, mayDo } from '../../../api/domain/access/may-do.js';
import { type Permission, PERMISSIONS } from '../../../api/domain/access/permissions.js';
import { type Role, ROLES } from '../../../api/domain/access/role.js';
import { filesBelow } from '../../support/import-graph.js';

const file = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const holder = (role: Role, study = 'ours') => ({ roles: new Map([[study, role]]) });

const TABLE: Record<string, Permission> = {
  open: 'public',
  own: 'signed-in',
  look: 'viewer',
  count: 'analyst',
  rule: 'admin',
};
const decide = (who: Role | null, action: string, study: string | null = 'ours'): Decision =>
  mayDo(who === null ? null : holder(who), action, study, TABLE);

describe('who may do what', () => {
  it.each([
    ['open', ['allowed', 'allowed', 'allowed', 'allowed']],
    ['own', ['unauthenticated', 'allowed', 'allowed', 'allowed']],
    ['look', ['unauthenticated', 'allowed', 'allowed', 'allowed']],
    ['count', ['unauthenticated', 'forbidden', 'allowed', 'allowed']],
    ['rule', ['unauthenticated', 'forbidden', 'forbidden', 'allowed']],
    ['absent', ['forbidden', 'forbidden', 'forbidden', 'forbidden']],
  ])('%s, as nobody, viewer, analyst and admin', (action, decisions) => {
    expect([null, ...ROLES].map((who) => decide(who, action))).toEqual(decisions);
  });

  it('counts a role in its own study only', () => {
    expect(mayDo(holder('admin', 'theirs'), 'look', 'ours', TABLE)).toBe('forbidden');
    expect(mayDo(holder('admin', 'theirs'), 'own', 'ours', TABLE)).toBe('allowed');
  });

  it('no role suffices where no study is named', () => {
    expect(decide('admin', 'look', null)).toBe('forbidden');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'takes %s, which every object has, for absent',
    (name) => {
      expect(mayDo(holder('admin'), name, 'ours')).toBe('forbidden');
    },
  );

  it('a higher role may do whatever a lower one may', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(PERMISSIONS)),
        fc.integer({ min: 0, max: ROLES.length - 2 }),
        (action, at) => {
          const lower = mayDo(holder(ROLES[at] ?? 'admin'), action, 'ours');
          const higher = mayDo(holder(ROLES[at + 1] ?? 'viewer'), action, 'ours');
          expect(lower === 'allowed' && higher !== 'allowed').toBe(false);
        },
      ),
    );
  });
});

describe('the table', () => {
  it('lists every field of Query and Mutation, and nothing else of them', () => {
    const schema = buildSchema(file('schema.graphql'));
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name ?? ''}.${field}`),
    );
    const listed = Object.keys(PERMISSIONS).filter((action) => /^(Query|Mutation)\./.test(action));
    expect(listed.sort()).toEqual(fields.sort());
  });

  it('lists every route of every controller, and nothing else', () => {
    const routes = filesBelow('api/modules')
      .filter((path) => path.endsWith('.controller.ts'))
      .flatMap((path) => routesOf(file(path)));
    const listed = Object.keys(PERMISSIONS).filter((action) => action.includes(' /'));
    expect(routes.length).toBeGreaterThan(3);
    expect(listed.sort()).toEqual(routes.sort());
  });

  it('would notice a route without decorator arguments', () => {
    expect(routesOf(`@Controller('a')\nclass A {\n  @Get()\n  @Post('b')`)).toEqual([
      'GET /a',
      'POST /a/b',
    ]);
  });
});

/** `GET /health/live` of every handler; a controller without a path is at the root. */
function routesOf(source: string): string[] {
  const base = /@Controller\((?:'([^']*)')?\)/.exec(source)?.[1] ?? '';
  const handlers = source.matchAll(
    /@(Get|Post|Put|Patch|Delete|All|Head|Options)\((?:'([^']*)')?/g,
  );
  return [...handlers].map(
    ([, method = '', path = '']) =>
      `${method.toUpperCase()} /${[base, path].filter((part) => part !== '').join('/')}`,
  );
}
