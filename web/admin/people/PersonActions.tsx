import MoreVert from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleStudy } from '../console-study';
import { HelpDialog } from './HelpDialog';
import type { PersonRow } from './people-data';
import { RemoveDialog } from './RemoveDialog';

type Deed = 'link' | 'factor' | 'remove';

/** What an admin does for or with a colleague; each asks first and says what follows. */
export function PersonActions({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('people');
  const { me } = useConsoleStudy();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [deed, setDeed] = useState<Deed | null>(null);
  const choose = (chosen: Deed) => {
    setAnchor(null);
    setDeed(chosen);
  };
  const close = () => {
    setDeed(null);
  };
  const label = t('action.of', { name: person.name });
  const isOwn = person.id === me.id;
  return (
    <>
      <IconButton
        size="small"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget);
        }}
      >
        <MoreVert />
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => {
          setAnchor(null);
        }}
        slotProps={{ list: { 'aria-label': label } }}
      >
        {!isOwn && (
          <MenuItem
            onClick={() => {
              choose('link');
            }}
          >
            {t('action.link')}
          </MenuItem>
        )}
        {!isOwn && person.secondFactor && (
          <MenuItem
            onClick={() => {
              choose('factor');
            }}
          >
            {t('action.factor')}
          </MenuItem>
        )}
        <MenuItem
          onClick={() => {
            choose('remove');
          }}
        >
          {t('action.remove')}
        </MenuItem>
      </Menu>
      {(deed === 'link' || deed === 'factor') && (
        <HelpDialog person={person} kind={deed} onClose={close} />
      )}
      {deed === 'remove' && <RemoveDialog person={person} onClose={close} />}
    </>
  );
}
