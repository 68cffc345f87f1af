import { bindRouting } from './bind-routing.js';
import type { RoutingScope } from './bind-routing.js';
import type { DocumentReader } from './document-reader.js';
import { parseRouting } from './parse-routing.js';
import type { Routing } from './routing.js';

/** A `visibleIf` as written, and the items it decides about, in the order asked. */
export interface RoutingSite {
  readonly source: unknown;
  readonly path: string;
  readonly governs: readonly string[];
}

/**
 * The rule of each item, its page's included. Rules look back only: an item's rule may name items
 * asked before it, a page's rule those asked before the page. So one pass in the order asked
 * settles who is asked what, and no two rules can wait for each other.
 */
export function compileRouting(
  reader: DocumentReader,
  sites: readonly RoutingSite[],
  scope: RoutingScope,
): ReadonlyMap<string, Routing> {
  const order = new Map([...scope.keys()].map((name, index) => [name, index]));
  const parsed = sites.flatMap((site) => {
    const routing = parseSite(reader, site);
    return routing === null ? [] : [{ ...site, routing, names: namesIn(routing) }];
  });
  const waitsFor = new Map<string, string[]>();
  for (const { governs, names } of parsed) {
    for (const item of governs) waitsFor.set(item, [...(waitsFor.get(item) ?? []), ...names]);
  }
  const rules = new Map<string, Routing>();
  for (const { routing, names, path, governs } of parsed) {
    const bound = bindRouting(reader, routing, path, scope);
    const first = Math.min(...governs.map((item) => order.get(item) ?? Infinity));
    for (const name of names) {
      if ((order.get(name) ?? -1) < first) continue;
      if (governs.some((item) => reaches(waitsFor, name, item))) {
        reader.refuse(path, 'cycle', `the rule waits for "${name}", which waits for the rule`);
      } else {
        reader.refuse(path, 'later-item', `"${name}" is asked later than the rule needs it`);
      }
    }
    if (bound === null) continue;
    for (const item of governs) {
      const outer = rules.get(item);
      rules.set(item, outer === undefined ? bound : { test: 'and', of: [outer, bound] });
    }
  }
  return rules;
}

function parseSite(reader: DocumentReader, { source, path }: RoutingSite): Routing | null {
  if (source === undefined) return null;
  if (typeof source !== 'string') {
    reader.refuse(path, 'wrong-type', 'an expression is expected');
    return null;
  }
  if (source.trim() === '') return null;
  const parse = parseRouting(source);
  if (parse.ok) return parse.routing;
  reader.refuse(path, 'bad-expression', `at character ${parse.at + 1}: ${parse.message}`);
  return null;
}

function namesIn(routing: Routing): readonly string[] {
  switch (routing.test) {
    case 'and':
    case 'or':
      return [...new Set(routing.of.flatMap(namesIn))];
    case 'not':
      return namesIn(routing.of);
    default:
      return [routing.item];
  }
}

function reaches(
  waitsFor: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
): boolean {
  const seen = new Set([from]);
  for (const name of seen) {
    if (name === to) return true;
    for (const next of waitsFor.get(name) ?? []) seen.add(next);
  }
  return false;
}
