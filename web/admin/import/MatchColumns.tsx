import Box from '@mui/material/Box';
import NativeSelect from '@mui/material/NativeSelect';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import type { Mapping, Preview } from './import-data';
import { FIELDS, targetOf, withTarget } from './mapping-edits';

interface Props {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** One line a column of the file, with what stands in it and what it is. */
export function MatchColumns({ preview, mapping, onChange }: Props) {
  const { t } = useTranslation('import');
  const choices = <TargetChoices preview={preview} />;
  return (
    <ScrollRegion label={t('columns.label')}>
      <Table size="small" aria-label={t('columns.label')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('columns.header')}</TableCell>
            <TableCell>{t('columns.is')}</TableCell>
            <TableCell>{t('columns.values')}</TableCell>
            <TableCell align="right">{t('columns.filled')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {preview.columns.map(({ header, filled, values }, column) => {
            const target = targetOf(mapping, column);
            return (
              // Headers may be alike; the place is what tells columns apart.
              <TableRow key={column}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 600, minWidth: 120 }}>
                  {header === '' ? t('columns.unnamed', { at: column + 1 }) : header}
                </TableCell>
                <TableCell sx={{ minWidth: 220 }}>
                  <NativeSelect
                    fullWidth
                    value={target}
                    inputProps={{ 'aria-label': t('columns.choice', { header }) }}
                    onChange={(event) => {
                      onChange(withTarget(mapping, column, event.target.value));
                    }}
                    sx={{ minHeight: 32, ...(target === '' && { color: 'text.secondary' }) }}
                  >
                    {choices}
                  </NativeSelect>
                </TableCell>
                <TableCell sx={{ color: 'text.secondary', maxWidth: 320 }}>
                  <Box
                    sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
                    title={values.map(({ value }) => value).join(', ')}
                  >
                    {values.map(({ value }) => value).join(' · ')}
                  </Box>
                </TableCell>
                <TableCell align="right">{formatCount(filled)}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

/** All that a column can be. */
function TargetChoices({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('import');
  const { variables } = preview;
  return (
    <>
      <option value="">{t('columns.nothing')}</option>
      <optgroup label={t('columns.fields')}>
        {FIELDS.map((field) => (
          <option key={field} value={`field:${field}`}>
            {t(`field.${field}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('columns.questions')}>
        {variables.map(({ name, label }) => (
          <option key={name} value={`variable:${name}`}>
            {`${label} (${name})`}
          </option>
        ))}
      </optgroup>
      {variables
        .filter(({ type }) => type === 'MULTIPLE')
        .map(({ name, label, options }) => (
          <optgroup key={name} label={t('columns.optionsOf', { label })}>
            {options.map((option) => (
              <option key={option.code} value={`option:${name}:${option.code}`}>
                {`${option.label} – ${label}`}
              </option>
            ))}
          </optgroup>
        ))}
    </>
  );
}
