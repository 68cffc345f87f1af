import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * The page's h1. It takes the focus after a change of page, so that the keyboard and a screen
 * reader start there; not on the first page, and not where the address names a place in the page.
 */
export function PageHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, hash, pathname } = useLocation();
  const isMoved = key !== 'default' && hash === '';
  useEffect(() => {
    if (isMoved) heading.current?.focus({ preventScroll: true });
  }, [pathname, isMoved]);
  return (
    <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ maxWidth: '22em' }}>
      {children}
    </Typography>
  );
}
