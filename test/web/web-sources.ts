import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../web', import.meta.url));

/** Every source of the web app, by its path inside `web/`. */
export const webSources: readonly { readonly path: string; readonly text: string }[] = readdirSync(
  web,
  { recursive: true, encoding: 'utf8' },
)
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => ({ path, text: readFileSync(join(web, path), 'utf8') }));
