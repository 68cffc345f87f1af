import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { Variable } from './crosstab';
import type { TableView } from './table-view';
import { filterLabel } from './variables';

interface Props {
  readonly variables: readonly Variable[];
  readonly view: TableView;
  readonly onChange: (change: Partial<TableView>) => void;
}

/** Whom the table is narrowed to; each condition can be lifted. */
export function FilterChips({ variables, view, onChange }: Props) {
  const { t } = useTranslation();
  if (view.filter.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('table.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', p: 0, m: 0, mb: 2 }}
    >
      {view.filter.map((filter) => {
        const label = filterLabel(filter, variables);
        const text = t('table.filter', {
          variable: label.variable,
          options: label.options.join(t('table.or')),
        });
        return (
          <li key={text}>
            <Chip
              label={text}
              aria-label={t('table.lift', { filter: text })}
              sx={{ height: 'auto', minHeight: 36, '& .MuiChip-label': { whiteSpace: 'normal' } }}
              onClick={() => {
                onChange({ filter: view.filter.filter((other) => other !== filter) });
              }}
              onDelete={() => {
                onChange({ filter: view.filter.filter((other) => other !== filter) });
              }}
            />
          </li>
        );
      })}
    </Box>
  );
}
