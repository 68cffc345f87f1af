import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a wave's page. */
export function Section({ title, lead, children }: Props) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Typography variant="h2" id={id} sx={{ fontSize: '1.25rem', mb: 0.5 }}>
        {title}
      </Typography>
      {lead !== undefined && (
        <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '48em', mb: 1.5 }}>
          {lead}
        </Typography>
      )}
      {children}
    </Box>
  );
}
