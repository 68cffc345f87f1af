import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

export function FigureNotes({ notes }: { readonly notes: readonly string[] }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <Box component="section" sx={{ maxWidth: '46em', mt: 4 }}>
      <Typography variant="h2" gutterBottom>
        {t('figure.notes')}
      </Typography>
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {notes.map((note) => (
          <Box component="li" key={note} sx={{ mb: 0.75 }}>
            {note}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
