import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { valueAt, withValue, wordOf } from '../document/json-path';
import { checked } from '../document/edit';
import { sectionsOf } from '../document/places';
import { moveEntry, removeAt } from '../document/structure';
import { useEditor } from '../editor/editor-context';
import { LocalTextField } from './LocalTextField';
import { CodeField } from './PlainField';
import { RuleField } from './RuleField';

/** One section: its title, and who sees it. */
export function SectionForm({ section }: { readonly section: number }) {
  const { t } = useTranslation('instruments');
  const { document, run, select, isReadOnly } = useEditor();
  const path = ['pages', section];
  const name = wordOf(valueAt(document, [...path, 'name']));
  const { length } = sectionsOf(document);
  const move = (to: number) => {
    if (run(moveEntry(document, ['pages'], section, to))) select(['pages', to]);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box>
        <Typography variant="h2">{t('section.title', { name })}</Typography>
        {!isReadOnly && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
            <Button
              size="small"
              startIcon={<ArrowUpward />}
              disabled={section === 0}
              onClick={() => {
                move(section - 1);
              }}
            >
              {t('item.up')}
            </Button>
            <Button
              size="small"
              startIcon={<ArrowDownward />}
              disabled={section === length - 1}
              onClick={() => {
                move(section + 1);
              }}
            >
              {t('item.down')}
            </Button>
            <Button
              size="small"
              color="error"
              startIcon={<DeleteOutlined />}
              onClick={() => {
                if (run(removeAt(document, path))) select([]);
              }}
            >
              {t('section.remove')}
            </Button>
          </Box>
        )}
      </Box>
      <CodeField
        key={name}
        label={t('field.name')}
        value={name}
        path={[...path, 'name']}
        onCommit={(next) => run(checked(document, withValue(document, [...path, 'name'], next)))}
      />
      <LocalTextField label={t('field.title')} path={[...path, 'title']} />
      <LocalTextField isLong label={t('field.description')} path={[...path, 'description']} />
      <RuleField path={path} />
    </Box>
  );
}
