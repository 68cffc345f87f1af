import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { NO_THEME } from './coding-data';
import { DeedFailure } from './DeedFailure';
import type { QueueTheme } from './queue-data';
import { useDeed } from './use-deed';

const ADD = graphql(`
  mutation AddTheme(
    $study: ID!
    $wave: ID!
    $item: String!
    $version: Int!
    $responses: [ID!]!
    $theme: String!
  ) {
    addThemeToAnswers(
      study: $study
      wave: $wave
      item: $item
      version: $version
      responses: $responses
      theme: $theme
    )
  }
`);

interface Props {
  readonly wave: string;
  readonly item: string;
  readonly version: number;
  readonly themes: readonly QueueTheme[];
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}

/** Gives one theme to the ticked answers. */
export function BatchBar({ wave, item, version, themes, chosen, onDone }: Props) {
  const { t } = useTranslation('coding');
  const { id: study } = useConsoleStudy();
  const [theme, setTheme] = useState('');
  const add = useDeed(ADD);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <TextField
          select
          size="small"
          label={t('search.theme')}
          value={theme}
          onChange={({ target }) => {
            setTheme(target.value);
          }}
          sx={{ flex: '1 1 16em', maxWidth: '32em' }}
        >
          {themes.map(({ value, text }) => (
            <MenuItem key={value} value={value}>
              {text}
            </MenuItem>
          ))}
          <MenuItem value={NO_THEME}>{t('noTheme')}</MenuItem>
        </TextField>
        <Button
          variant="contained"
          disabled={theme === '' || chosen.length === 0 || add.isPending}
          onClick={() => {
            add.mutate(
              { study, wave, item, version, theme, responses: [...chosen] },
              { onSuccess: onDone },
            );
          }}
        >
          {t('search.add', { count: chosen.length })}
        </Button>
      </Box>
      {add.data !== undefined && (
        <Alert severity="success" variant="outlined" role="status">
          {t('search.added', { count: add.data.addThemeToAnswers })}
        </Alert>
      )}
      <DeedFailure error={add.error} />
    </Box>
  );
}
