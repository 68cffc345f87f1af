import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** One thing to do, and what it does beside it. */
export const TakeAwayPart = ({ note, children }: Props) => (
  <Box
    sx={{
      ...{ display: 'grid', columnGap: 4, rowGap: 1, alignItems: 'center' },
      ...{ borderBottom: 1, borderColor: 'divider', py: 2 },
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 20rem) minmax(0, 1fr)' },
    }}
  >
    <div>{children}</div>
    <Typography variant="body2" component="div" sx={{ maxWidth: '46em' }}>
      {note}
    </Typography>
  </Box>
);
