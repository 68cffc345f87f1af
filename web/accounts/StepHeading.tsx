import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';

/** Heads a step that took the place of another, and takes the focus that would be lost with it. */
export function StepHeading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <Typography variant="h3" ref={heading} tabIndex={-1} sx={{ outline: 'none' }}>
      {children}
    </Typography>
  );
}
