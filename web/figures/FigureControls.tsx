import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { Choice } from './Choice';
import type { Figure } from './figure';
import type { FigureView } from './figure-view';
import { hasOrderChoice } from './row-order';
import { hasMeasureChoice, shownColumns } from './shown-columns';

interface Props {
  readonly figure: Figure;
  readonly view: FigureView;
  readonly onChange: (change: Partial<FigureView>) => void;
}

/** What a reader may change about the view; a figure without a choice shows none. */
export function FigureControls({ figure, view, onChange }: Props) {
  const { t } = useTranslation();
  const [column = figure.charted] = shownColumns(figure, view.measure);
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 4, rowGap: 2, mb: 3 }}>
      {hasMeasureChoice(figure) && (
        <Choice
          label={t('controls.measure')}
          value={String(column)}
          options={figure.columns.map((label, index) => ({ value: String(index), label }))}
          onChange={(index) => {
            onChange({ measure: Number(index) === figure.charted ? null : Number(index) });
          }}
        />
      )}
      {hasOrderChoice(figure) && (
        <Choice
          label={t('controls.sort')}
          value={view.sort}
          options={[
            { value: 'printed', label: t('controls.printed') },
            { value: 'asked', label: t('controls.asked') },
          ]}
          onChange={(sort) => {
            onChange({ sort });
          }}
        />
      )}
      <Choice
        label={t('controls.view')}
        value={view.view}
        options={[
          {
            value: 'chart',
            label: t(figure.measures.includes('NAMED') ? 'controls.lists' : 'controls.chart'),
          },
          { value: 'table', label: t('controls.table') },
        ]}
        onChange={(chosen) => {
          onChange({ view: chosen });
        }}
      />
    </Stack>
  );
}
