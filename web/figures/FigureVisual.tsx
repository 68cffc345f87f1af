import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import type { Figure } from './figure';
import { FigureLists } from './FigureLists';
import type { FigureView } from './figure-view';
import { Legend } from './Legend';

/** Chart.js comes only where a chart is drawn. */
const LazyChart = lazy(() =>
  import('../charts/FigureChart').then(({ FigureChart }) => ({ default: FigureChart })),
);

const HEIGHT_WHILE_LOADING = 460;

interface Props {
  readonly figure: Figure;
  readonly columns: readonly number[];
  readonly sort: FigureView['sort'];
}

export const FigureVisual = ({ figure, columns, sort }: Props) => (
  <Paper variant="outlined" component="section" sx={{ p: { xs: 2, md: 3 }, mb: 4 }}>
    <Legend figure={figure} columns={columns} />
    {figure.measures.includes('NAMED') ? (
      <FigureLists figure={figure} />
    ) : (
      <Suspense fallback={<Skeleton variant="rounded" height={HEIGHT_WHILE_LOADING} />}>
        <LazyChart figure={figure} columns={columns} sort={sort} />
      </Suspense>
    )}
  </Paper>
);
