import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the result, named by its heading. */
export function Section({ title, lead, children }: Props) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ mt: { xs: 6, md: 8 }, '@media print': { mt: '12px' } }}
    >
      <Typography id={id} variant="h2" sx={{ breakAfter: 'avoid' }}>
        {title}
      </Typography>
      {lead !== undefined && (
        <Typography sx={{ color: 'text.secondary', maxWidth: '46em', mt: 0.5 }}>{lead}</Typography>
      )}
      <Box sx={{ mt: 2.5, '@media print': { mt: '4px' } }}>{children}</Box>
    </Box>
  );
}
