import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import NativeSelect from '@mui/material/NativeSelect';
import { useTranslation } from 'react-i18next';
import type { Mapping, Preview } from './import-data';

interface Props {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

const MODES = ['web', 'telephone', 'interview', 'paper'] as const;

/** What is true of all rows, where no column says it. */
export function RowDefaults({ preview, mapping, onChange }: Props) {
  const { t } = useTranslation('import');
  const { fields } = mapping;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, my: 3 }}>
      {fields.strand === null && (
        <FormControl sx={{ minWidth: 220 }}>
          <InputLabel variant="standard" htmlFor="import-strand">
            {t('all.strand')}
          </InputLabel>
          <NativeSelect
            id="import-strand"
            value={mapping.strand ?? ''}
            onChange={(event) => {
              onChange({ ...mapping, strand: event.target.value });
            }}
          >
            {preview.strands.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </NativeSelect>
        </FormControl>
      )}
      {fields.mode === null && (
        <FormControl sx={{ minWidth: 220 }}>
          <InputLabel variant="standard" htmlFor="import-mode">
            {t('all.mode')}
          </InputLabel>
          <NativeSelect
            id="import-mode"
            value={mapping.mode ?? 'web'}
            onChange={(event) => {
              onChange({ ...mapping, mode: event.target.value });
            }}
          >
            {MODES.map((mode) => (
              <option key={mode} value={mode}>
                {t(`mode.${mode}`)}
              </option>
            ))}
          </NativeSelect>
        </FormControl>
      )}
    </Box>
  );
}
