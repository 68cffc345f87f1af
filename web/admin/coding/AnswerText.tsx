import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';

interface Props {
  readonly position: number;
  readonly total: number;
  readonly text: string;
}

/** The answer that is being coded, large, and read out when it changes. */
export function AnswerText({ position, total, text }: Props) {
  const { t } = useTranslation('coding');
  return (
    <Box aria-live="polite" aria-atomic>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('desk.position', { position: formatCount(position), total: formatCount(total) })}
      </Typography>
      <Box
        component="blockquote"
        sx={{
          m: 0,
          px: { xs: 2, md: 3 },
          py: 2,
          borderLeft: 4,
          borderLeftColor: 'primary.main',
          bgcolor: 'background.paper',
          fontSize: { xs: '1.1875rem', md: '1.375rem' },
          lineHeight: 1.5,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {text}
      </Box>
    </Box>
  );
}
