import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Variable } from './crosstab';
import type { TableView } from './table-view';
import { VariableSelect } from './VariableSelect';
import { breaks, stubs } from './variables';

interface Props {
  readonly variables: readonly Variable[];
  readonly view: TableView;
  readonly onChange: (change: Partial<TableView>) => void;
}

/** Rows, and one or two breaks side by side. A link may ask for more breaks; they are kept. */
export function TablePickers({ variables, view, onChange }: Props) {
  const { t } = useTranslation();
  const [first = null, second = null, ...more] = view.columns;
  const columns = (chosen: readonly (string | null)[]) => {
    onChange({ columns: [...new Set([...chosen, ...more])].filter((name) => name !== null) });
  };
  return (
    <Box
      component="form"
      aria-label={t('table.pickers')}
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', md: '2fr 1fr 1fr' },
        mt: 4,
        mb: 2,
      }}
    >
      <VariableSelect
        label={t('table.rows')}
        none={t('table.choose')}
        variables={stubs(variables)}
        value={view.rows}
        onChange={(rows) => {
          onChange({ rows });
        }}
      />
      <VariableSelect
        label={t('table.columns')}
        none={t('table.totalOnly')}
        variables={breaks(variables)}
        value={first}
        onChange={(name) => {
          columns([name, second]);
        }}
      />
      {first !== null && (
        <VariableSelect
          label={t('table.secondColumns')}
          none={t('table.noSecond')}
          variables={breaks(variables).filter(({ name }) => name !== first)}
          value={second}
          onChange={(name) => {
            columns([first, name]);
          }}
        />
      )}
    </Box>
  );
}
