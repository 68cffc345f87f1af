import { useEffect, useRef } from 'react';

export interface DeskKeys {
  /** From 1 to 9, and 0. */
  readonly onDigit: (digit: number) => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onUndo: () => void;
  readonly onFind: () => void;
  readonly onHelp: () => void;
}

/** Keys of the desk, but where something is being written or a dialog is open. */
export function useDeskKeys(keys: DeskKeys, isOn: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const deed = deedOf(event, latest.current);
      if (deed === null) return;
      event.preventDefault();
      deed();
    };
    // Before the console's own keys, of which `?` is one.
    window.addEventListener('keydown', press, true);
    return () => {
      window.removeEventListener('keydown', press, true);
    };
  }, [isOn]);
}

/** A field takes all keys but a box to tick, a button or link its Enter. */
function isTaken({ target, key, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (isComposing || altKey || (ctrlKey && key !== 'z') || (metaKey && key !== 'z')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role=dialog], [role=menu], [role=listbox], select, textarea') !== null) {
    return true;
  }
  if (target instanceof HTMLInputElement && target.type !== 'checkbox') return true;
  return key === 'Enter' && target.closest('a, button') !== null;
}

function deedOf({ key, ctrlKey, metaKey }: KeyboardEvent, keys: DeskKeys): (() => void) | null {
  if (ctrlKey || metaKey) return key === 'z' ? keys.onUndo : null;
  if (/^[0-9]$/.test(key))
    return () => {
      keys.onDigit(Number(key));
    };
  switch (key) {
    case 'Enter':
    case 'ArrowRight':
      return keys.onNext;
    case 'Backspace':
    case 'ArrowLeft':
      return keys.onPrevious;
    case 'u':
      return keys.onUndo;
    case 'f':
      return keys.onFind;
    case '?':
      return keys.onHelp;
    default:
      return null;
  }
}
