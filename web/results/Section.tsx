import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Whether the lead is needed to read the paper. */
  readonly isLeadPrinted?: boolean;
  readonly children: ReactNode;
}

/** A part of the result, named by its heading. */
export function Section({ title, lead, isLeadPrinted = false, children }: Props) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ mt: { xs: 6, md: 8 }, '@media print': { mt: '8px' } }}
    >
      <Typography
        id={id}
        variant="h2"
        sx={{ breakAfter: 'avoid', '@media print': { fontSize: '1.25rem' } }}
      >
        {title}
      </Typography>
      {lead !== undefined && (
        <Typography
          sx={{
            ...{ color: 'text.secondary', maxWidth: '46em', mt: 0.5 },
            '@media print': {
              ...{ maxWidth: 'none', mt: 0, fontSize: '0.8125rem' },
              display: isLeadPrinted ? 'block' : 'none',
            },
          }}
        >
          {lead}
        </Typography>
      )}
      <Box sx={{ mt: 2.5, '@media print': { mt: '3px' } }}>{children}</Box>
    </Box>
  );
}
