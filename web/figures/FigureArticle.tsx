import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useAnswer, useEarlyQuestion } from '../api/use-answer';
import { Page } from '../layout/Page';
import { BaseLine } from './BaseLine';
import { FIGURE } from './figure';
import { FIGURE_LIST } from './figure-list';
import { FigureActions } from './FigureActions';
import { FigureControls } from './FigureControls';
import { FigureNotes } from './FigureNotes';
import { FigureSteps } from './FigureSteps';
import { FigureTable } from './FigureTable';
import { FigureVisual } from './FigureVisual';
import { References } from './References';
import { shownColumns } from './shown-columns';
import { useFigureView } from './use-figure-view';

/** One figure: what was asked of whom, the picture, and the same numbers as a table. */
export function FigureArticle({ number }: { readonly number: number }) {
  const { t } = useTranslation();
  const [view, setView] = useFigureView();
  useEarlyQuestion(FIGURE_LIST, { edition: view.edition });
  const { figure } = useAnswer(FIGURE, { number, edition: view.edition });
  const columns = shownColumns(figure, view.measure);
  return (
    <Page
      title={figure.title}
      documentTitle={t('figure.documentTitle', { number, title: figure.title })}
      eyebrow={t('figure.number', { number })}
      lead={figure.summary}
    >
      <BaseLine figure={figure} />
      <FigureControls figure={figure} view={view} onChange={setView} />
      {view.view === 'chart' && <FigureVisual figure={figure} columns={columns} sort={view.sort} />}
      <FigureTable figure={figure} columns={columns} sort={view.sort} />
      <FigureActions figure={figure} view={view} columns={columns} />
      <FigureNotes notes={figure.notes} />
      <References figure={figure} />
      <Box component="hr" sx={{ border: 0, borderTop: 1, borderColor: 'divider', my: 5 }} />
      <FigureSteps number={number} />
    </Page>
  );
}
