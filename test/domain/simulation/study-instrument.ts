import { readFileSync } from 'node:fs';
import type { InstrumentDocument } from '../../../api/domain/instrument/instrument.js';
import { compiled } from '../instrument/compiled.js';

/** The instrument that Leadline ships with. */
export const studyInstrument = compiled(
  JSON.parse(
    readFileSync(
      new URL('../../../seeds/ai-networking-2025/instrument.json', import.meta.url),
      'utf8',
    ),
  ) as InstrumentDocument,
);
