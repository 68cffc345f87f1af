import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** A mail as a mail program shows it, or its plain text. Nothing in it can run or be followed. */
export function MailBody({ subject, html, text }: Props) {
  const { t } = useTranslation('invitations');
  const [isPlain, setPlain] = useState(false);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      <Box
        sx={{
          ...{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', p: 2 },
          ...{ borderBottom: 1, borderColor: 'divider', justifyContent: 'space-between' },
        }}
      >
        <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{subject}</Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={isPlain}
          aria-label={t('preview.kind')}
          onChange={(_, chosen: boolean | null) => {
            if (chosen !== null) setPlain(chosen);
          }}
        >
          <ToggleButton value={false}>{t('preview.html')}</ToggleButton>
          <ToggleButton value>{t('preview.text')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      {isPlain ? (
        <Box
          component="pre"
          tabIndex={0}
          aria-label={t('preview.text')}
          sx={{ m: 0, p: 2, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minHeight: 380 }}
        >
          {text}
        </Box>
      ) : (
        <Box
          component="iframe"
          title={t('preview.frame')}
          sandbox=""
          srcDoc={html}
          sx={{ display: 'block', width: '100%', height: 420, border: 0, bgcolor: '#fff' }}
        />
      )}
    </Box>
  );
}
