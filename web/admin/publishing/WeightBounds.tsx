import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { numberOf, type WeightingDraft } from './weighting-draft';

interface Props {
  readonly weighting: WeightingDraft;
  readonly onChange: (change: Partial<WeightingDraft>) => void;
}

/** How far a weight may be from the average. */
export function WeightBounds({ weighting, onChange }: Props) {
  const { t } = useTranslation('publishing');
  const { isCapped, lower, upper } = weighting;
  const least = numberOf(lower);
  const most = numberOf(upper);
  const isLowWrong = least === null || least >= 1;
  const isHighWrong = most === null || most <= 1;
  return (
    <Box>
      <FormControlLabel
        control={<Checkbox checked={isCapped} />}
        label={t('weights.cap')}
        onChange={(_, isChosen) => {
          onChange({ isCapped: isChosen });
        }}
      />
      {isCapped && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 1 }}>
          <TextField
            size="small"
            label={t('weights.lower')}
            value={lower}
            error={isLowWrong}
            helperText={t('weights.lowerHelp')}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
            onChange={({ target }) => {
              onChange({ lower: target.value });
            }}
          />
          <TextField
            size="small"
            label={t('weights.upper')}
            value={upper}
            error={isHighWrong}
            helperText={t('weights.upperHelp')}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
            onChange={({ target }) => {
              onChange({ upper: target.value });
            }}
          />
        </Box>
      )}
    </Box>
  );
}
