import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valueAt, wordOf } from '../document/json-path';
import { ITEM_TYPES } from '../document/new-item';
import { addItem } from '../document/structure';
import { useEditor } from '../editor/editor-context';

interface Props {
  readonly section: number;
  readonly count: number;
}

/** Adds an item of a type at the end of a section. */
export function AddItem({ section, count }: Props) {
  const { t } = useTranslation('instruments');
  const { document, run, select } = useEditor();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = wordOf(valueAt(document, ['pages', section, 'name']));
  return (
    <>
      <Button
        size="small"
        startIcon={<Add />}
        aria-haspopup="menu"
        aria-label={t('outline.addItemTo', { name })}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget);
        }}
      >
        {t('outline.addItem')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {ITEM_TYPES.map((type) => (
          <MenuItem
            key={type}
            onClick={() => {
              setAnchor(null);
              if (run(addItem(document, section, count, type))) {
                select(['pages', section, 'elements', count]);
              }
            }}
          >
            {t(`type.${type}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
