import { writeFileSync } from 'node:fs';
import { reconstruct } from './reconstruction.js';
import { ReconstructionFailure } from './reconstruction-failure.js';
import { readStudyFiles } from './study-files.js';

// Compiled, this file lies three folders below the repository; it reads and writes the sources.
const folder = new URL('../../../seeds/ai-networking-2025/', import.meta.url);
try {
  const { csv, responses } = reconstruct(readStudyFiles(folder));
  writeFileSync(new URL('responses.csv', folder), csv);
  console.log(`responses.csv: ${responses.length} rows, every claim reproduced`);
} catch (failure) {
  if (!(failure instanceof ReconstructionFailure)) throw failure;
  for (const problem of failure.problems) console.error(problem);
  process.exitCode = 1;
}
