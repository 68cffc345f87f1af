import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import ContentCopy from '@mui/icons-material/ContentCopyOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type JsonPath, valueAt, wordOf } from '../document/json-path';
import { itemsOf } from '../document/places';
import { duplicateItem, removeAt, stepItem } from '../document/structure';
import { useEditor } from '../editor/editor-context';

/** Where the item stands, and what may be done with all of it. */
export function ItemHead({ path }: { readonly path: JsonPath }) {
  const { t } = useTranslation('instruments');
  const { document, run, select, isReadOnly } = useEditor();
  const [, section, , index] = path;
  const items = itemsOf(document);
  const name = wordOf(valueAt(document, [...path, 'name']));
  const at = items.findIndex((item) => item.section === section && item.index === index);
  if (typeof section !== 'number' || typeof index !== 'number') return null;
  const step = (by: -1 | 1) => {
    const edit = stepItem(document, section, index, by);
    if (run(edit)) select(edit.path);
  };
  return (
    <Box>
      <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        {t('item.title', { name })}
      </Typography>
      {!isReadOnly && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
          <Button
            size="small"
            startIcon={<ArrowUpward />}
            disabled={at === 0 && section === 0}
            onClick={() => {
              step(-1);
            }}
          >
            {t('item.up')}
          </Button>
          <Button
            size="small"
            startIcon={<ArrowDownward />}
            disabled={at === items.length - 1}
            onClick={() => {
              step(1);
            }}
          >
            {t('item.down')}
          </Button>
          <Button
            size="small"
            startIcon={<ContentCopy />}
            onClick={() => {
              if (run(duplicateItem(document, section, index))) {
                select(['pages', section, 'elements', index + 1]);
              }
            }}
          >
            {t('item.copy')}
          </Button>
          <Button
            size="small"
            color="error"
            startIcon={<DeleteOutlined />}
            onClick={() => {
              if (run(removeAt(document, path))) select(['pages', section]);
            }}
          >
            {t('item.remove')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
