import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Swatch } from '../ProvenanceMark';
import { WithheldNote } from '../WithheldNote';
import type { Crosstab } from './crosstab';
import { hasIllustrative, hasLetters, statusesOf } from './table-marks';
import { CrosstabTable } from './CrosstabTable';

interface Props {
  readonly table: Crosstab;
  /** Still the last table, while the next one is on its way. */
  readonly isOld: boolean;
}

/** A cross-tab with what one needs to read it: base, method, marks. */
export function CrosstabView({ table, isOld }: Props) {
  const { t } = useTranslation();
  const [isDetailed, setDetailed] = useState(false);
  return (
    <Box component="section" aria-busy={isOld} sx={{ opacity: isOld ? 0.6 : 1 }}>
      <Typography variant="h2" sx={{ mt: 3 }}>
        {table.title}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {t('table.base', { base: table.base })}
      </Typography>
      {table.preliminary && (
        <Alert severity="warning" variant="outlined" sx={{ my: 1 }}>
          {t('table.preliminary')}
        </Alert>
      )}
      <FormControlLabel
        sx={{ my: 1 }}
        control={
          <Switch
            checked={isDetailed}
            onChange={(_, checked) => {
              setDetailed(checked);
            }}
          />
        }
        label={t('table.details')}
      />
      {hasIllustrative(table) && (
        <Typography
          sx={{
            my: 1.5,
            pl: 2,
            borderLeft: 4,
            borderColor: 'secondary.main',
            color: 'secondary.main',
            fontWeight: 650,
          }}
        >
          <Swatch provenance="ILLUSTRATIVE" /> {t('table.illustrative')}
        </Typography>
      )}
      <CrosstabTable table={table} isDetailed={isDetailed} />
      <WithheldNote statuses={statusesOf(table)} />
      <Box component="ul" sx={{ pl: 2.5, mt: 2, fontSize: '0.9375rem', color: 'text.secondary' }}>
        <li>{table.method}</li>
        {hasLetters(table) && <li>{t('table.lettersMeaning')}</li>}
        {table.columns.some(({ smallBase }) => smallBase) && <li>{t('table.smallBaseMeaning')}</li>}
        <li>{t('table.emptyMeaning')}</li>
      </Box>
    </Box>
  );
}
