import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { isObject, valueAt } from '../document/json-path';
import { useEditor } from '../editor/editor-context';
import { useEditorView } from '../editor/use-editor-view';
import { PreviewView } from '../preview/PreviewView';
import { ItemForm } from './ItemForm';
import { Outline } from './Outline';
import { QuestionnaireForm } from './QuestionnaireForm';
import { SectionForm } from './SectionForm';

/** Wide enough for outline, form and a phone beside one another. */
const WIDE = '(min-width: 1400px)';

/** The questionnaire as an outline, what is chosen in it as a form, and what becomes of it. */
export function FormView() {
  const { isLive } = useEditorView();
  const isBeside = useMediaQuery(WIDE) && isLive;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          lg: isBeside ? '15rem minmax(0, 1fr) 24.5rem' : '19rem minmax(0, 1fr)',
        },
        alignItems: 'start',
      }}
    >
      <Outline />
      <Chosen />
      {isBeside && <PreviewView isBeside />}
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
