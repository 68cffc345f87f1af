import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** Relative to the root. */
  readonly from: string;
  /** Relative to the root for a file of ours, else the package's name. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Files below a folder, relative to the root. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

/** Every static and dynamic import and re-export below a folder. */
export const importsBelow = (folder: string): Import[] =>
  filesBelow(folder).flatMap((from) => importsOf(from, readFileSync(join(ROOT, from), 'utf8')));

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;

export const importsOf = (from: string, source: string): Import[] =>
  [...source.matchAll(IMPORT)].map(([, type, specifier, dynamic]) => {
    const name = specifier ?? dynamic ?? '';
    return {
      from,
      typeOnly: type !== undefined,
      target: name.startsWith('.') ? join(dirname(from), name) : name,
    };
  });
