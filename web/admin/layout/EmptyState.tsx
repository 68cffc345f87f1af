import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** The next step, in words. */
  readonly text: string;
  /** The next step, as buttons. */
  readonly children?: ReactNode;
}

/** What stands where nothing is yet. */
export const EmptyState = ({ title, text, children }: Props) => (
  <Box
    sx={{
      border: 1,
      borderStyle: 'dashed',
      borderColor: 'divider',
      borderRadius: 1,
      px: { xs: 2, md: 4 },
      py: { xs: 4, md: 6 },
      display: 'grid',
      gap: 1.5,
      justifyItems: 'start',
    }}
  >
    <Typography variant="h2">{title}</Typography>
    <Typography sx={{ maxWidth: '42em', color: 'text.secondary' }}>{text}</Typography>
    {children !== undefined && (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>{children}</Box>
    )}
  </Box>
);
