import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';
import type { JsonPath } from '../document/json-path';
import { moveEntry, removeAt } from '../document/structure';
import { useEditor } from '../editor/editor-context';

interface Props {
  /** What the entry is called to a screen reader. */
  readonly name: string;
  readonly list: JsonPath;
  readonly index: number;
  readonly count: number;
}

/** Moves an entry of a list up or down, or takes it out. */
export function EntryButtons({ name, list, index, count }: Props) {
  const { t } = useTranslation('instruments');
  const { document, run, isReadOnly } = useEditor();
  if (isReadOnly) return null;
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      <IconButton
        size="small"
        aria-label={t('entry.up', { name })}
        title={t('entry.up', { name })}
        disabled={index === 0}
        onClick={() => run(moveEntry(document, list, index, index - 1))}
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('entry.down', { name })}
        title={t('entry.down', { name })}
        disabled={index === count - 1}
        onClick={() => run(moveEntry(document, list, index, index + 1))}
      >
        <ArrowDownward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('entry.remove', { name })}
        title={t('entry.remove', { name })}
        onClick={() => run(removeAt(document, [...list, index]))}
      >
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </Box>
  );
}
