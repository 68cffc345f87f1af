import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Imported } from './documents';
import type { Columns } from './ImportPage';
import { FIELDS } from './PersonFields';

const NONE = -1;

interface Props {
  readonly found: Imported;
  readonly onColumns: (columns: Columns) => void;
}

/** Which column holds what: as found by the headers, to be corrected, with samples. */
export function ColumnMatching({ found, onColumns }: Props) {
  const { t } = useTranslation('invitations');
  const { headers, columns, samples } = found;
  const samplesOf = (at: number): string =>
    samples
      .map((cells) => cells[at] ?? '')
      .filter((cell) => cell !== '')
      .join(' · ');
  return (
    <Box component="section" aria-labelledby="columns">
      <Typography variant="h2" id="columns" sx={{ mb: 2 }}>
        {t('import.columns')}
      </Typography>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr', lg: '1fr 1fr 1fr' } }}
      >
        {FIELDS.map((field) => {
          const at = columns[field] ?? NONE;
          const isMissing = field === 'email' && at === NONE;
          return (
            <TextField
              key={field}
              select
              size="small"
              label={t(`field.${field}`)}
              value={at}
              error={isMissing}
              helperText={isMissing ? t('import.emailNeeded') : samplesOf(at) || ' '}
              onChange={({ target }) => {
                const chosen = Number(target.value);
                onColumns({ ...columns, [field]: chosen });
              }}
              slotProps={{ formHelperText: { sx: { overflowWrap: 'anywhere' } } }}
            >
              <MenuItem value={NONE}>{t('import.noColumn')}</MenuItem>
              {headers.map((header, column) => (
                <MenuItem key={`${column} ${header}`} value={column}>
                  {header || t('import.column', { number: column + 1 })}
                </MenuItem>
              ))}
            </TextField>
          );
        })}
      </Box>
    </Box>
  );
}
