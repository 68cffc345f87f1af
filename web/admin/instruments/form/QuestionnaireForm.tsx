import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { listOf, valueAt } from '../document/json-path';
import { freeName } from '../document/new-item';
import { codeOf } from '../document/places';
import { renameDimension } from '../document/rename';
import { addEntry } from '../document/structure';
import { useEditor } from '../editor/editor-context';
import { EntriesTable } from './EntriesTable';
import { LanguagesPart } from './LanguagesPart';
import { LocalTextField } from './LocalTextField';

/** What the questionnaire says of itself, its languages, and what it is scored in. */
export function QuestionnaireForm() {
  const { t } = useTranslation('instruments');
  const { document, run } = useEditor();
  const dimensions = listOf(valueAt(document, ['dimensions']));
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h2">{t('questionnaire.title')}</Typography>
      <LocalTextField label={t('field.title')} path={['title']} />
      <LocalTextField isLong label={t('field.description')} path={['description']} />
      <LanguagesPart />
      <EntriesTable
        title={t('questionnaire.dimensions')}
        list={['dimensions']}
        entry={t('questionnaire.dimension')}
        addLabel={t('questionnaire.addDimension')}
        onAdd={() => {
          const value = freeName('dimension', dimensions.map(codeOf));
          const entry = { value, text: t('questionnaire.newDimension') };
          run(addEntry(document, ['dimensions'], dimensions.length, entry));
        }}
        onRename={(index, code) => run(renameDimension(document, index, code))}
      />
    </Box>
  );
}
