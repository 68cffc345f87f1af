import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleResource } from '../console-resource';
import { goKeys, HELP_KEY, SEARCH_KEY } from './shortcuts';

interface Props {
  readonly resources: readonly ConsoleResource[];
  readonly onClose: () => void;
}

/** Every shortcut there is. */
export function ShortcutsDialog({ resources, onClose }: Props) {
  const { t } = useTranslation('console');
  const title = useId();
  const rows = [
    { keys: SEARCH_KEY, what: t('shortcuts.search') },
    { keys: 'Ctrl K', what: t('shortcuts.searchEverywhere') },
    ...resources.map(({ name }) => ({
      keys: goKeys(name),
      what: t('shortcuts.go', { list: t(`resource.${name}`) }),
    })),
    { keys: HELP_KEY, what: t('shortcuts.help') },
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{t('shortcuts.title')}</DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3, rowGap: 1, m: 0 }}
        >
          {rows.map(({ keys, what }) => (
            <Box key={keys} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ whiteSpace: 'nowrap' }}>
                {keys.split(' ').map((key) => (
                  <Box key={key} component="kbd" sx={keyCap}>
                    {key}
                  </Box>
                ))}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {what}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button variant="outlined" autoFocus onClick={onClose}>
          {t('shortcuts.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const keyCap = {
  display: 'inline-block',
  minWidth: '1.75rem',
  px: 0.75,
  mr: 0.5,
  textAlign: 'center',
  font: 'inherit',
  fontSize: '0.875rem',
  fontWeight: 600,
  border: 1,
  borderColor: 'divider',
  borderRadius: 0.5,
} as const;
