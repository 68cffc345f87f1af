import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { isAtLeast, useConsolePath, useConsoleStudy } from '../console-study';
import { SearchDialog } from '../search/SearchDialog';
import { goKeys, HELP_KEY, SEARCH_KEY } from '../shortcuts/shortcuts';
import { ShortcutsDialog } from '../shortcuts/ShortcutsDialog';
import { useShortcuts } from '../shortcuts/use-shortcuts';

/** The search and the list of shortcuts, as buttons and as keys. */
export function ConsoleKeys({ resources }: { readonly resources: readonly ConsoleResource[] }) {
  const { t } = useTranslation('console');
  const { role } = useConsoleStudy();
  const path = useConsolePath();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'search' | 'help' | null>(null);
  const seen = resources.filter(({ seenBy }) => isAtLeast(role, seenBy));
  const search = () => {
    setOpen('search');
  };
  const help = () => {
    setOpen('help');
  };
  const close = () => {
    setOpen(null);
  };
  const go = Object.fromEntries(
    seen.map(({ name }) => [goKeys(name), () => void navigate(path(`/${name}`))]),
  );
  useShortcuts({ ...go, [SEARCH_KEY]: search, [HELP_KEY]: help }, search);
  return (
    <>
      <Button
        onClick={search}
        startIcon={<Search />}
        color="inherit"
        variant="outlined"
        aria-keyshortcuts="/ Control+K Meta+K"
        sx={{
          display: { xs: 'none', sm: 'inline-flex' },
          borderColor: 'divider',
          color: 'text.secondary',
          minWidth: { md: 240 },
          justifyContent: 'flex-start',
        }}
      >
        {t('search.open')}
        <Box component="kbd" aria-hidden sx={{ ml: 'auto', pl: 2, font: 'inherit', opacity: 0.8 }}>
          /
        </Box>
      </Button>
      <IconButton
        onClick={search}
        color="inherit"
        aria-label={t('search.open')}
        sx={{ display: { sm: 'none' } }}
      >
        <Search />
      </IconButton>
      <IconButton
        onClick={help}
        color="inherit"
        aria-label={t('shortcuts.title')}
        title={t('shortcuts.title')}
        aria-keyshortcuts="?"
        sx={{ display: { xs: 'none', md: 'inline-flex' } }}
      >
        <KeyboardOutlined />
      </IconButton>
      {open === 'search' && <SearchDialog onClose={close} />}
      {open === 'help' && <ShortcutsDialog resources={seen} onClose={close} />}
    </>
  );
}
