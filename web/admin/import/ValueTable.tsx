import NativeSelect from '@mui/material/NativeSelect';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import type { Mapping, PreviewedVariable } from './import-data';
import { meaningOf, withMeaning, withSeparator } from './mapping-edits';

interface Props {
  readonly variable: PreviewedVariable;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

export function ValueTable({ variable, mapping, onChange }: Props) {
  const { t } = useTranslation('import');
  const { name, label, options, values, type } = variable;
  const mapped = mapping.variables.find((each) => each.variable === name);
  const isOneColumn = mapped?.column !== null;
  const choices = isOneColumn
    ? options.map(({ code, label: said }) => [code, said] as const)
    : ([
        ['1', t('values.chosen')],
        ['0', t('values.notChosen')],
      ] as const);
  return (
    <>
      {type === 'MULTIPLE' && isOneColumn && (
        <TextField
          label={t('values.separator')}
          value={mapped?.separator ?? ''}
          size="small"
          onChange={(event) => {
            onChange(withSeparator(mapping, name, event.target.value));
          }}
          sx={{ mb: 2, maxWidth: 220 }}
        />
      )}
      <Table size="small" aria-label={t('values.of', { label })}>
        <TableHead>
          <TableRow>
            <TableCell>{t('values.value')}</TableCell>
            <TableCell align="right">{t('values.rows')}</TableCell>
            <TableCell>{t('values.means')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {values.map((each) => (
            <TableRow key={each.value}>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                {each.value}
              </TableCell>
              <TableCell align="right">{formatCount(each.count)}</TableCell>
              <TableCell>
                <NativeSelect
                  fullWidth
                  value={meaningOf(each)}
                  error={each.means === 'UNKNOWN'}
                  inputProps={{ 'aria-label': t('values.choice', { value: each.value, label }) }}
                  onChange={(event) => {
                    onChange(withMeaning(mapping, name, each.value, event.target.value));
                  }}
                  sx={{ minHeight: 32 }}
                >
                  {each.means === 'UNKNOWN' && <option value="UNKNOWN">{t('values.say')}</option>}
                  {choices.map(([code, said]) => (
                    <option key={code} value={`option:${code}`}>
                      {said}
                    </option>
                  ))}
                  <option value="NOT_ANSWERED">{t('values.notAnswered')}</option>
                  <option value="NOT_ASKED">{t('values.notAsked')}</option>
                </NativeSelect>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
