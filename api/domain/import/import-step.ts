import type { Blocker } from '../fieldwork/wave-plan.js';
import type { WaveStatus } from '../fieldwork/wave-status.js';

/** All that decides whether responses may be imported into a wave. */
export interface ImportSituation {
  readonly status: WaveStatus;
  readonly simulated: boolean;
  readonly reconstructed: boolean;
  /** An edition of it is being decided about, waits to be sealed, or is being sealed. */
  readonly publishing: boolean;
}

/** What an import does, and what keeps it from being done; as `waveSteps` says it of its steps. */
export interface ImportStep {
  readonly does: readonly string[];
  readonly blockers: readonly (Omit<Blocker, 'code'> & {
    readonly code: 'published' | 'simulated' | 'reconstructed' | 'being-published';
  })[];
}

const DOES: Readonly<Record<WaveStatus, readonly string[]>> = {
  draft: [
    'Freezes the version of the questionnaire: it cannot be changed any more.',
    'The wave stays a draft. To publish it, open and close it as any other.',
  ],
  open: ['They stand beside those collected on the web, which no file can change.'],
  closed: ['They stand beside those collected on the web, which no file can change.'],
  published: [],
};

/**
 * Whether a file may be imported: into a draft that holds a past wave, beside the web's responses
 * while a wave is open, and after it closed until an edition of it is in the making.
 */
export function importStep(wave: ImportSituation): ImportStep {
  const blockers: ImportStep['blockers'][number][] = [];
  if (wave.status === 'published') {
    const message = 'The wave is published and stays as it is. Create another wave for the file.';
    blockers.push({ code: 'published', message });
  }
  if (wave.simulated) {
    const message =
      'The wave is simulated: real responses do not belong in it. Create another wave.';
    blockers.push({ code: 'simulated', message });
  }
  if (wave.reconstructed) {
    const message = 'The wave is a reconstruction of a report. Create another wave for the file.';
    blockers.push({ code: 'reconstructed', message });
  }
  if (wave.publishing) {
    const message = 'An edition of this wave is being made. Give it up first, or wait for it.';
    blockers.push({ code: 'being-published', message });
  }
  return { does: ['Adds the file’s responses as measured.', ...DOES[wave.status]], blockers };
}
