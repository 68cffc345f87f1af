import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { namedLists } from './named-lists';
import type { Figure } from './figure';

/** A figure without numbers: what was named, under each heading. */
export const FigureLists = ({ figure }: { readonly figure: Figure }) => (
  <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' } }}>
    {namedLists(figure).map(({ heading, labels }) => (
      <section key={heading}>
        <Typography
          variant="h3"
          component="h2"
          sx={{ pb: 1, borderBottom: 2, borderColor: 'primary.main' }}
        >
          {heading}
        </Typography>
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {labels.map((label) => (
            <Box component="li" key={label} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
              {label}
            </Box>
          ))}
        </Box>
      </section>
    ))}
  </Box>
);
