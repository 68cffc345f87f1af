import { useState } from 'react';

/** Texts that are being written. They outlive a reload and a look at another page, on this device. */
export interface Draft {
  readonly subject: string;
  readonly body: string;
}

/** @param saved what the API has */
export function useDraft(key: string, saved: Draft) {
  const [draft, setDraft] = useState<Draft>(() => read(key) ?? saved);
  const isChanged = draft.subject !== saved.subject || draft.body !== saved.body;
  return {
    draft,
    isChanged,
    write: (next: Draft) => {
      setDraft(next);
      sessionStorage.setItem(key, JSON.stringify(next));
    },
    forget: (to: Draft = saved) => {
      setDraft(to);
      sessionStorage.removeItem(key);
    },
  };
}

function read(key: string): Draft | null {
  const stored = sessionStorage.getItem(key);
  return stored === null ? null : (JSON.parse(stored) as Draft);
}
