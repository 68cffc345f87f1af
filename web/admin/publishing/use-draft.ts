import { useState } from 'react';
import { type WeightingDraft, NO_WEIGHTS } from './weighting-draft';

/** An edition as far as an admin has described it. */
export interface EditionDraft {
  readonly waves: readonly string[];
  readonly weighting: WeightingDraft;
  readonly name: string;
  /** Empty: as the API proposes. */
  readonly id: string;
  readonly reference: boolean;
  readonly announcement: string;
}

const keyOf = (study: string, wave: string): string => `leadline-edition-draft:${study}:${wave}`;

/** The draft of a wave’s edition, kept on this device until the edition is prepared. */
export function useDraft(
  study: string,
  wave: { readonly id: string; readonly name: string },
): readonly [EditionDraft, (change: Partial<EditionDraft>) => void, () => void] {
  const key = keyOf(study, wave.id);
  const [draft, setDraft] = useState<EditionDraft>(() => ({
    ...{ waves: [wave.id], weighting: NO_WEIGHTS, name: wave.name, id: '' },
    ...{ reference: false, announcement: '' },
    ...kept(key),
  }));
  const change = (changes: Partial<EditionDraft>): void => {
    const next = { ...draft, ...changes };
    setDraft(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Full or forbidden: the draft lives as long as the page.
    }
  };
  const forget = (): void => {
    localStorage.removeItem(key);
  };
  return [draft, change, forget];
}

function kept(key: string): Partial<EditionDraft> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<EditionDraft>;
  } catch {
    return {};
  }
}
