import Box from '@mui/material/Box';

interface Props {
  readonly entries: readonly { readonly label: string; readonly colour: string }[];
}

/** Which of two bars is which; each bar says so too. */
export const SeriesKey = ({ entries }: Props) => (
  <Box
    component="ul"
    sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, listStyle: 'none', p: 0, m: 0, mb: 1 }}
  >
    {entries.map(({ label, colour }) => (
      <Box component="li" key={label} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box aria-hidden sx={{ width: 18, height: 12, bgcolor: colour }} />
        {label}
      </Box>
    ))}
  </Box>
);
