import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';

interface Props {
  readonly title: string;
  readonly description: string;
  /** Whether the person came here from another section: the focus then starts at the heading. */
  readonly isMoved: boolean;
}

export function SectionHeading({ title, description, isMoved }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isMoved) heading.current?.focus({ preventScroll: true });
  }, [title, isMoved]);
  return (
    <>
      <Typography
        variant="h1"
        ref={heading}
        tabIndex={-1}
        sx={{ fontSize: 'clamp(1.625rem, 1.3rem + 1.4vw, 2.125rem)' }}
      >
        {title}
      </Typography>
      {description !== '' && <Typography sx={{ mt: 1.5 }}>{description}</Typography>}
    </>
  );
}
