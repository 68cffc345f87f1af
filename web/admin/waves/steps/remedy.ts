import type wavesTexts from '../../locales/en/waves.json';

/** Where what blocks a step can be mended. */
export interface Remedy {
  readonly name: keyof (typeof wavesTexts)['steps']['remedy'];
  /** Below the wave’s address, or below the study’s. */
  readonly ofWave: boolean;
  readonly path: string;
}

const REMEDIES: Readonly<Record<string, Remedy>> = {
  'closing-date-passed': { name: 'dates', ofWave: true, path: '/settings' },
  'instrument-has-problems': { name: 'instrument', ofWave: false, path: '/instruments' },
  'being-published': { name: 'publish', ofWave: true, path: '/publish' },
  'answers-not-coded': { name: 'coding', ofWave: true, path: '/coding' },
};

const MORE_PEOPLE: Remedy = { name: 'respondents', ofWave: true, path: '/invitations' };

/** Null: nothing in the console mends it. An open link is handed out elsewhere. */
export function remedyOf(code: string, access: 'INVITATION' | 'OPEN_LINK'): Remedy | null {
  const isTooFew = code === 'too-few-organisations' || code === 'too-few-joined';
  if (isTooFew) return access === 'INVITATION' ? MORE_PEOPLE : null;
  return REMEDIES[code] ?? null;
}
