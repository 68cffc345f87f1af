import OutlinedFlag from '@mui/icons-material/OutlinedFlag';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { QualityFlag } from './response-data';

/** Flags in words; a pointer over one tells its rule. */
export function FlagChips({ flags }: { readonly flags: readonly QualityFlag[] }) {
  const { t } = useTranslation('responses');
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {flags.map((flag) => (
        <Chip
          key={flag}
          size="small"
          variant="outlined"
          color="warning"
          icon={<OutlinedFlag />}
          label={t(`flag.${flag}`)}
          title={t(`flagWhy.${flag}`)}
        />
      ))}
    </Box>
  );
}
