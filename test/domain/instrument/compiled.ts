import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import type { CompiledInstrument } from '../../../api/domain/instrument/compiled-instrument.js';

/** The compiled document, or a failure that names every problem. */
export function compiled(document: unknown): CompiledInstrument {
  const compilation = compileInstrument(document);
  if (compilation.ok) return compilation.instrument;
  throw new Error(
    compilation.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'),
  );
}

/** A document of one page with these elements. */
export const onOnePage = (...elements: readonly unknown[]): unknown => ({
  pages: [{ name: 'page1', elements }],
});
