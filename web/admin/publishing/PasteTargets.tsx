import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MarginDraft, type OptionCount, pastedTargets } from './weighting-draft';

interface Props {
  readonly options: readonly OptionCount[];
  readonly onTake: (targets: MarginDraft['targets']) => void;
}

/** Targets from a spreadsheet or a population file. */
export function PasteTargets({ options, onTake }: Props) {
  const { t } = useTranslation('publishing');
  const [text, setText] = useState('');
  const { targets, unread } = pastedTargets(text, options);
  const count = Object.keys(targets).length;
  return (
    <Box sx={{ mt: 2, display: 'grid', gap: 1, justifyItems: 'start' }}>
      <TextField
        multiline
        fullWidth
        minRows={4}
        label={t('paste.label')}
        helperText={t('paste.help')}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      {unread.length > 0 && (
        <Alert severity="warning" variant="outlined">
          {t('paste.unread', { count: unread.length, lines: unread.slice(0, 5).join(' · ') })}
        </Alert>
      )}
      <Button
        variant="outlined"
        disabled={count === 0}
        onClick={() => {
          onTake(targets);
        }}
      >
        {t('paste.take', { count })}
      </Button>
    </Box>
  );
}
