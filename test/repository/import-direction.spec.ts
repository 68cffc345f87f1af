import { describe, expect, it } from '@jest/globals';
import { type Import, importsBelow, importsOf } from '../support/import-graph.js';

/** The rings, from the inside: each may import itself and what is listed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'api/statistics': ['@stdlib/'],
  // The audit chain is a hash over canonical JSON: pure, whoever computes it.
  'api/domain': [
    'api/statistics/',
    'csv-parse/sync',
    'highs',
    'node:crypto',
    'safe-stable-stringify',
  ],
  web: ['api/domain/'],
};

const breaches = (ring: string, imports: readonly Import[]): readonly string[] =>
  imports
    .filter(({ target }) => !allowed(ring, target))
    .map(({ from, target }) => `${from} imports ${target}`);

const allowed = (ring: string, target: string): boolean =>
  target.startsWith(`${ring}/`) ||
  (MAY_IMPORT[ring] ?? []).some((prefix) => target === prefix || target.startsWith(prefix));

describe('imports run one way: modules, domain, statistics', () => {
  it.each(['api/statistics', 'api/domain'])('%s imports only what is further in', (ring) => {
    const imports = importsBelow(ring);
    expect(imports.length).toBeGreaterThan(10);
    expect(breaches(ring, imports)).toEqual([]);
  });

  it('web takes only types from the API', () => {
    const fromApi = importsBelow('web').filter(({ target }) => target.startsWith('api/'));
    expect(fromApi.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
  });

  it('the shipped study is built on the core alone', () => {
    const imports = importsBelow('seeds/ai-networking-2025').filter(({ target }) =>
      target.startsWith('api/'),
    );
    expect(imports.filter(({ target }) => target.startsWith('api/modules/'))).toEqual([]);
  });

  it.each(['@nestjs/common', 'typeorm', '../../modules/waves/wave.entity.js', 'node:fs'])(
    'would catch a domain file that imports %s',
    (target) => {
      const imports = importsOf('api/domain/tabulation/x.ts', `import { a } from '${target}';\n`);
      expect(breaches('api/domain', imports)).toHaveLength(1);
    },
  );
});
