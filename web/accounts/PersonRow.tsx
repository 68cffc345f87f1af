import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  readonly name: string;
  readonly details: readonly string[];
  /** What can be done. */
  readonly children: ReactNode;
}

export const personRows = { listStyle: 'none', m: 0, p: 0, width: '100%' } as const;

/** One line of a list: who or what, and on its end what can be done. */
export const PersonRow = ({ name, details, children }: Props) => (
  <Box
    component="li"
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 2,
      py: 1.5,
      borderTop: 1,
      borderColor: 'divider',
    }}
  >
    <Box sx={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {details.join(' · ')}
      </Typography>
    </Box>
    {children}
  </Box>
);
