import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** Scrolls to the element the address names after its “#” and gives it the focus. */
export function useAddressedEntry(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === '') return;
    const entry = document.getElementById(decodeURIComponent(hash.slice(1)));
    entry?.scrollIntoView({ block: 'start' });
    entry?.focus({ preventScroll: true });
  }, [hash, key]);
}
