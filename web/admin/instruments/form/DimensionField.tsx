import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { type JsonPath, listOf, valueAt, withValue, wordOf } from '../document/json-path';
import { codeOf } from '../document/places';
import { useEditor } from '../editor/editor-context';
import { useProblemAt } from './FieldProblems';

interface Props {
  readonly path: JsonPath;
  readonly label: string;
  readonly isBare?: boolean;
}

/** The dimension that something is scored in. */
export function DimensionField({ path, label, isBare = false }: Props) {
  const { t } = useTranslation('instruments');
  const { document, put, isReadOnly } = useEditor();
  const problem = useProblemAt(path);
  const codes = listOf(valueAt(document, ['dimensions'])).map(codeOf);
  const value = wordOf(valueAt(document, path));
  const offered = value === '' || codes.includes(value) ? codes : [...codes, value];
  return (
    <TextField
      select
      size="small"
      {...(isBare ? {} : { label })}
      value={value}
      disabled={isReadOnly}
      error={problem !== null}
      helperText={problem}
      onChange={({ target }) => {
        const parent = path.slice(0, -1);
        const entry = valueAt(document, parent);
        // A row that was only a name becomes one with a dimension.
        const base =
          typeof entry === 'string' ? withValue(document, parent, { value: entry }) : document;
        put(withValue(base, path, target.value === '' ? undefined : target.value));
      }}
      slotProps={{
        select: { displayEmpty: true, ...(isBare ? { inputProps: { 'aria-label': label } } : {}) },
        inputLabel: { shrink: true },
      }}
      sx={{ minWidth: isBare ? '8rem' : '18rem', maxWidth: '100%', justifySelf: 'start' }}
    >
      <MenuItem value="">{t('field.noDimension')}</MenuItem>
      {offered.map((code) => (
        <MenuItem key={code} value={code}>
          {code}
        </MenuItem>
      ))}
    </TextField>
  );
}
