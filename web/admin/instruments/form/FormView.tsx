import Box from '@mui/material/Box';
import { isObject, valueAt } from '../document/json-path';
import { useEditor } from '../editor/editor-context';
import { ItemForm } from './ItemForm';
import { Outline } from './Outline';
import { QuestionnaireForm } from './QuestionnaireForm';
import { SectionForm } from './SectionForm';

/** The questionnaire as an outline, and what is chosen in it as a form. */
export function FormView() {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '19rem minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Outline />
      <Chosen />
    </Box>
  );
}

function Chosen() {
  const { document, selected } = useEditor();
  const [, section, , index] = selected;
  const isThere = isObject(valueAt(document, selected));
  if (!isThere || typeof section !== 'number') return <QuestionnaireForm />;
  if (typeof index !== 'number') return <SectionForm key={section} section={section} />;
  return <ItemForm key={`${section} ${index}`} path={selected} />;
}
