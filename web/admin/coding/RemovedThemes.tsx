import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FrameDraft } from './frame-draft';

interface Props {
  readonly draft: FrameDraft;
  readonly onMerge: (value: string, into: string | null) => void;
  readonly onRestore: (value: string) => void;
}

const RETIRED = '';

/** What becomes of the themes that are taken out. */
export function RemovedThemes({ draft, onMerge, onRestore }: Props) {
  const { t } = useTranslation('coding');
  if (draft.removed.length === 0) return null;
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1.5 }}>
      <Box>
        <Typography variant="h2" sx={{ fontSize: '1.25rem' }}>
          {t('editor.removed')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '48em' }}>
          {t('editor.removedText')}
        </Typography>
      </Box>
      {draft.removed.map(({ value, text, into }) => (
        <Box key={value} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <TextField
            select
            size="small"
            label={text}
            value={into ?? RETIRED}
            onChange={({ target }) => {
              onMerge(value, target.value === RETIRED ? null : target.value);
            }}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            sx={{ flex: '1 1 16em', maxWidth: '32em' }}
          >
            <MenuItem value={RETIRED}>{t('editor.retire')}</MenuItem>
            {draft.themes.map((theme) => (
              <MenuItem key={theme.key} value={theme.key}>
                {t('editor.merge', { into: theme.text === '' ? t('editor.unnamed') : theme.text })}
              </MenuItem>
            ))}
          </TextField>
          <Button
            onClick={() => {
              onRestore(value);
            }}
          >
            {t('editor.restore')}
          </Button>
        </Box>
      ))}
    </Box>
  );
}
