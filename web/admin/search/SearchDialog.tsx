import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { visuallyHidden } from '../../visually-hidden';
import { useConsoleStudy } from '../console-study';
import { Failure } from '../layout/Failure';
import { type Found, foundPath } from './found';
import { FoundList } from './FoundList';
import { useSearch } from './use-search';

/** Finds waves, editions, instrument versions and people by name: a combobox with a list below. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('console');
  const { id: study } = useConsoleStudy();
  const navigate = useNavigate();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { found, asked, error } = useSearch(typed);
  const active = Math.min(chosen, found.length - 1);
  const open = (one: Found | undefined) => {
    if (one === undefined) return;
    onClose();
    void navigate(foundPath(study, one));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.nativeEvent.isComposing) return;
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setChosen(step(Math.max(active, 0), found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(found[active]);
    }
  };
  const said =
    asked === null
      ? t('search.help')
      : found.length === 0
        ? t('search.none', { text: asked })
        : t('search.count', { count: found.length });
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={`${list}-title`}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <Box component="h2" id={`${list}-title`} sx={visuallyHidden}>
        {t('search.label')}
      </Box>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          px: 2,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Search aria-hidden color="action" />
        <InputBase
          autoFocus
          fullWidth
          value={typed}
          placeholder={t('search.placeholder')}
          onChange={({ target }) => {
            setTyped(target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          inputProps={{
            role: 'combobox',
            'aria-label': t('search.label'),
            'aria-expanded': found.length > 0,
            'aria-controls': list,
            'aria-autocomplete': 'list',
            ...(active >= 0 ? { 'aria-activedescendant': `${list}-${active}` } : {}),
            autoComplete: 'off',
            spellCheck: false,
            maxLength: 200,
          }}
          sx={{ py: 1.25, fontSize: '1.0625rem' }}
        />
      </Box>
      <FoundList id={list} found={found} active={active} onOpen={open} />
      <Failure error={error} />
      <Box role="status" sx={{ px: 2, py: 1.25, fontSize: '0.875rem', color: 'text.secondary' }}>
        {said}
      </Box>
    </Dialog>
  );
}

type Step = (at: number, count: number) => number;
const STEPS: Readonly<Record<string, Step | undefined>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};
