import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../figures/figure';
import type { FigureView } from '../figures/figure-view';
import { orderedRows } from '../figures/row-order';
import { tableId } from '../figures/table-id';
import { useScheme } from '../layout/use-scheme';
import { BarChart } from './BarChart';
import { barConfig } from './bar-config';
import { barLayout } from './bar-layout';
import { CHART_COLOURS } from './chart-colours';
import { figureBars } from './figure-bars';
import { SeriesKey } from './SeriesKey';

interface Props {
  readonly figure: Figure;
  readonly columns: readonly number[];
  readonly sort: FigureView['sort'];
}

/** The figure as bars: one panel for each heading its rows stand under. */
export function FigureChart({ figure, columns, sort }: Props) {
  const { t } = useTranslation();
  const colours = CHART_COLOURS[useScheme()];
  const isWide = useMediaQuery('(min-width:760px)');
  const shown = columns.join();
  const panels = useMemo(() => {
    const rows = orderedRows(figure, sort);
    return figureBars(figure, rows, shown.split(',').map(Number), t).map((panel) => {
      const layout = barLayout(panel, isWide ? 'beside' : 'above');
      return { ...panel, layout, config: barConfig(panel, layout, colours, t) };
    });
  }, [figure, sort, shown, isWide, colours, t]);
  return (
    <>
      {columns.length > 1 && (
        <SeriesKey
          entries={[
            { label: figure.columns[columns[0] ?? 0] ?? '', colour: colours.solid },
            { label: figure.columns[columns[1] ?? 1] ?? '', colour: colours.second },
          ]}
        />
      )}
      {panels.map(({ heading, layout, config }) => (
        <Box key={heading ?? ''} sx={{ mt: heading === null ? 0 : 2 }}>
          {heading !== null && (
            <Typography variant="h3" component="h2">
              {heading}
            </Typography>
          )}
          <BarChart
            config={config}
            height={layout.height}
            label={
              heading === null
                ? t('chart.label', { number: figure.number, title: figure.title })
                : t('chart.panelLabel', { number: figure.number, title: figure.title, heading })
            }
            describedBy={tableId(figure.number)}
          />
        </Box>
      ))}
    </>
  );
}
