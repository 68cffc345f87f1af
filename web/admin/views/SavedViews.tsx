import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { ActionNotice } from './ActionNotice';
import { SaveViewDialog } from './SaveViewDialog';
import { contentOf, useSavedViews } from './use-saved-views';
import type { SavedView } from './view-data';

/** Views that a team shares of a list of the console: put it into the list’s `actions`. */
export function SavedViews({ list }: { readonly list: string }) {
  const { t } = useTranslation('views');
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [naming, setNaming] = useState(false);
  const [chosen, setChosen] = useState<SavedView | null>(null);
  const { views, current, isNarrowed, apply, save, remove } = useSavedViews(list);
  const close = () => {
    setAnchor(null);
  };
  const tell = (error: Error) => {
    notify(error.message, { type: 'error' });
  };
  const choose = (view: SavedView | null) => () => {
    setChosen(view);
    apply(view);
    close();
  };
  const deleteView = (view: SavedView) => () => {
    close();
    remove.mutate(view, {
      onError: tell,
      onSuccess: () => {
        const undo = () => {
          save.mutate({ name: view.name, ...contentOf(view) });
        };
        notify(
          <ActionNotice
            text={t('removed', { name: view.name })}
            action={t('undo')}
            onAction={undo}
          />,
          { autoHideDuration: 10_000 },
        );
      },
    });
  };
  const changed = chosen !== null && current === null ? chosen : null;
  return (
    <>
      <Button
        size="small"
        startIcon={<BookmarkBorder />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {current === null ? t('button') : t('current', { name: current.name })}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        <MenuItem selected={!isNarrowed} onClick={choose(null)}>
          {t('all')}
        </MenuItem>
        {views.map((view) => (
          <MenuItem key={view.id} selected={view.id === current?.id} onClick={choose(view)}>
            <ListItemText
              primary={view.name}
              secondary={view.changedBy === null ? null : t('by', { name: view.changedBy })}
            />
          </MenuItem>
        ))}
        <Divider component="li" role="separator" />
        {changed !== null && (
          <MenuItem
            onClick={() => {
              close();
              save.mutate({ id: changed.id, name: changed.name }, { onError: tell });
            }}
          >
            {t('change', { name: changed.name })}
          </MenuItem>
        )}
        <MenuItem
          onClick={() => {
            close();
            setNaming(true);
          }}
        >
          {t('save')}
        </MenuItem>
        {current !== null && (
          <MenuItem onClick={deleteView(current)}>{t('remove', { name: current.name })}</MenuItem>
        )}
      </Menu>
      <SaveViewDialog
        open={naming}
        error={save.error?.message ?? null}
        isSaving={save.isPending}
        onCancel={() => {
          save.reset();
          setNaming(false);
        }}
        onSave={(name) => {
          save.mutate(
            { name },
            {
              onSuccess: () => {
                setNaming(false);
                notify(t('saved', { name }));
              },
            },
          );
        }}
      />
    </>
  );
}
