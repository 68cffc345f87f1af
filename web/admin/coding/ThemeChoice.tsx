import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_THEME } from './coding-data';
import type { QueueTheme } from './queue-data';

interface Props {
  readonly themes: readonly QueueTheme[];
  readonly chosen: readonly string[];
  readonly isDisabled: boolean;
  readonly onToggle: (theme: string) => void;
  /** Words that narrow the themes; numbers go to those that are left. */
  readonly find: string;
  readonly onFind: (words: string) => void;
  readonly findRef: Ref<HTMLInputElement>;
  readonly hasKeys: boolean;
}

const NUMBERED = 9;

/** Themes whose label, code or definition has all the words; all without words. */
export function themesFound(themes: readonly QueueTheme[], find: string): readonly QueueTheme[] {
  const words = find.toLocaleLowerCase().split(/\s+/);
  return themes.filter(({ value, text, definition }) => {
    const said = `${value} ${text} ${definition ?? ''}`.toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** The themes of a frame to tick, the first nine with their keys, and “no theme”. */
export function ThemeChoice(props: Props) {
  const { themes, chosen, isDisabled, onToggle, find, onFind, findRef, hasKeys } = props;
  const { t } = useTranslation('coding');
  const found = themesFound(themes, find);
  const groups = [...new Set(found.map(({ group }) => group ?? ''))];
  const keyOf = (theme: QueueTheme): string => {
    const at = found.indexOf(theme) + 1;
    return hasKeys && at <= NUMBERED ? String(at) : '';
  };
  return (
    <Box
      component="fieldset"
      sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1.5 }}
    >
      <Typography component="legend" variant="h3" sx={{ mb: 1 }}>
        {t('desk.themes')}
      </Typography>
      {themes.length > NUMBERED && (
        <TextField
          size="small"
          label={t('desk.find')}
          value={find}
          inputRef={findRef}
          onChange={({ target }) => {
            onFind(target.value);
          }}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === 'Enter' && first !== undefined && find !== '') {
              event.preventDefault();
              onToggle(first.value);
              onFind('');
            }
            if (event.key === 'Escape') {
              onFind('');
              event.currentTarget.querySelector('input')?.blur();
            }
          }}
          sx={{ maxWidth: { sm: '24em' } }}
        />
      )}
      {groups.map((group) => (
        <Box key={group} sx={{ display: 'grid', gap: 1 }}>
          {group !== '' && <Typography variant="overline">{group}</Typography>}
          <Box
            sx={{
              display: 'grid',
              gap: 1,
              gridTemplateColumns: { sm: 'repeat(auto-fill, minmax(17rem, 1fr))' },
            }}
          >
            {found
              .filter((theme) => (theme.group ?? '') === group)
              .map((theme) => (
                <ThemeBox
                  key={theme.value}
                  label={theme.text}
                  hint={[theme.definition, theme.example].filter(Boolean).join(' – ')}
                  shortcut={keyOf(theme)}
                  isChosen={chosen.includes(theme.value)}
                  isDisabled={isDisabled}
                  onToggle={() => {
                    onToggle(theme.value);
                  }}
                />
              ))}
          </Box>
        </Box>
      ))}
      {found.length === 0 && <Typography>{t('desk.nothingFound')}</Typography>}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { sm: 'repeat(auto-fill, minmax(17rem, 1fr))' },
        }}
      >
        <ThemeBox
          label={t('noTheme')}
          hint={t('noThemeHint')}
          shortcut={hasKeys ? '0' : ''}
          isChosen={chosen.includes(NO_THEME)}
          isDisabled={isDisabled}
          onToggle={() => {
            onToggle(NO_THEME);
          }}
        />
      </Box>
    </Box>
  );
}

interface BoxProps {
  readonly label: string;
  readonly hint: string;
  readonly shortcut: string;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly onToggle: () => void;
}

/** A box to tick, so that Enter stays free for the next answer. */
function ThemeBox({ label, hint, shortcut, isChosen, isDisabled, onToggle }: BoxProps) {
  const id = useId();
  return (
    <Box
      component="label"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 0.5,
        px: 1,
        py: 0.5,
        minHeight: 44,
        border: 1,
        borderColor: isChosen ? 'primary.main' : 'divider',
        boxShadow: isChosen ? 'inset 0 0 0 1px var(--mui-palette-primary-main)' : 'none',
        borderRadius: 1,
        bgcolor: 'background.paper',
        cursor: isDisabled ? 'default' : 'pointer',
      }}
    >
      <Checkbox
        size="small"
        checked={isChosen}
        disabled={isDisabled}
        onChange={onToggle}
        slotProps={{
          input: {
            'aria-labelledby': `${id}-label`,
            ...(hint === '' ? {} : { 'aria-describedby': `${id}-hint` }),
          },
        }}
        sx={{ p: 0.75 }}
      />
      <Box sx={{ flex: 1, minWidth: 0, py: 0.5 }}>
        <Typography variant="body2" id={`${id}-label`} sx={{ fontWeight: isChosen ? 650 : 400 }}>
          {label}
        </Typography>
        {hint !== '' && (
          <Typography
            variant="caption"
            id={`${id}-hint`}
            sx={{ color: 'text.secondary', display: 'block' }}
          >
            {hint}
          </Typography>
        )}
      </Box>
      {shortcut !== '' && (
        <Box
          component="kbd"
          aria-hidden
          sx={{
            font: 'inherit',
            fontSize: '0.8125rem',
            border: 1,
            borderColor: 'divider',
            borderRadius: 0.5,
            px: 0.75,
            mt: 0.5,
            color: 'text.secondary',
            display: { xs: 'none', md: 'block' },
          }}
        >
          {shortcut}
        </Box>
      )}
    </Box>
  );
}
