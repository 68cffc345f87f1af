import Box from '@mui/material/Box';

interface Props {
  readonly low: string;
  readonly high: string;
}

/** What the ends of a scale mean; each radio says it too, so a screen reader skips this. */
export const ScaleEnds = ({ low, high }: Props) => (
  <Box
    aria-hidden
    sx={{
      display: 'flex',
      justifyContent: 'space-between',
      gap: 2,
      color: 'text.secondary',
      fontSize: '0.8125rem',
      lineHeight: 1.4,
      '& > :last-child': { textAlign: 'end' },
    }}
  >
    <span>{low}</span>
    <span>{high}</span>
  </Box>
);
