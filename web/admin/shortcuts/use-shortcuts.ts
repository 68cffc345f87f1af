import { useEffect, useRef } from 'react';
import { type Begun, nextKey } from './key-sequence';

/** What a key does, by the keys: `g w`, `?`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Listens for shortcuts, never while somebody types or a dialog is open.
 * @param onFind for Ctrl+K and Cmd+K, which work everywhere
 */
export function useShortcuts(shortcuts: Shortcuts, onFind: () => void): void {
  const current = useRef({ shortcuts, onFind });
  useEffect(() => {
    current.current = { shortcuts, onFind };
  });
  useEffect(() => {
    let begun: Begun = null;
    const listen = (event: KeyboardEvent) => {
      const { shortcuts: known, onFind: find } = current.current;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        find();
        return;
      }
      if (isTyping(event)) {
        begun = null;
        return;
      }
      const isModified = event.ctrlKey || event.metaKey || event.altKey;
      const step = nextKey(begun, { key: event.key, isModified }, Date.now(), Object.keys(known));
      begun = step.begun;
      if (step.pressed === null) return;
      event.preventDefault();
      known[step.pressed]?.();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
}

/** Where a key is a letter, or chooses from a list. */
const FIELDS =
  'input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=dialog], dialog';

function isTyping({ target, isComposing, defaultPrevented }: KeyboardEvent): boolean {
  if (isComposing || defaultPrevented) return true;
  return target instanceof Element && target.closest(FIELDS) !== null;
}
