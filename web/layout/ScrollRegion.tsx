import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** Holds a wide table: it scrolls in here, by keyboard too, and the page never sideways. */
export const ScrollRegion = ({ label, children }: Props) => (
  <Box
    role="region"
    aria-label={label}
    tabIndex={0}
    sx={{
      overflowX: 'auto',
      bgcolor: 'background.paper',
      border: 1,
      borderColor: 'divider',
      borderRadius: 1,
      '& table': { borderCollapse: 'separate', borderSpacing: 0 },
      '& th, & td': { px: { xs: 1.25, sm: 2 } },
      '& tr': { bgcolor: 'background.paper' },
      '& .first': { position: 'sticky', left: 0, zIndex: 1, bgcolor: 'inherit' },
      '& tbody:last-of-type tr:last-of-type > *': { borderBottom: 0 },
    }}
  >
    {children}
  </Box>
);
