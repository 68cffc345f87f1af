import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { MarginCard } from './MarginCard';
import { ProblemNotice } from './ProblemNotice';
import type { EditionDraft } from './use-draft';
import type { WeightingVariables } from './use-weighting-variables';
import { WeightBounds } from './WeightBounds';
import type { Plan, WeightingDraft } from './weighting-draft';
import { WeightingTrial } from './WeightingTrial';

interface Props {
  readonly draft: EditionDraft;
  readonly variables: WeightingVariables;
  /** Null while something is missing. */
  readonly plan: Plan | null;
  readonly onChange: (change: Partial<EditionDraft>) => void;
}

/** Whether everybody counts alike, or as the population is known to be. */
export function WeightsStep({ draft, variables, plan, onChange }: Props) {
  const { t } = useTranslation('publishing');
  const { weighting, waves } = draft;
  const change = (changes: Partial<WeightingDraft>): void => {
    onChange({ weighting: { ...weighting, ...changes } });
  };
  const free = variables.all.filter(
    ({ variable }) => !weighting.margins.some((margin) => margin.variable === variable),
  );
  return (
    <section>
      <Typography variant="h2" id="weights-title">
        {t('weights.title')}
      </Typography>
      <Typography sx={{ mt: 1, maxWidth: '46em', color: 'text.secondary' }}>
        {t('weights.text')}
      </Typography>
      <RadioGroup
        aria-labelledby="weights-title"
        value={weighting.isWeighted ? 'rake' : 'none'}
        onChange={(_, value) => {
          change({ isWeighted: value === 'rake' });
        }}
        sx={{ my: 2 }}
      >
        <FormControlLabel value="none" control={<Radio />} label={t('weights.none')} />
        <FormControlLabel value="rake" control={<Radio />} label={t('weights.rake')} />
      </RadioGroup>
      {weighting.isWeighted && (
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
            alignItems: 'start',
          }}
        >
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            {variables.isPending && <LinearProgress aria-label={t('weights.loading')} />}
            <ProblemNotice error={variables.error} />
            {weighting.margins.map((margin, at) => (
              <MarginCard
                key={margin.variable}
                margin={margin}
                asked={variables.all.find(({ variable }) => variable === margin.variable)}
                onChange={(targets) => {
                  change({
                    margins: weighting.margins.map((each, place) =>
                      place === at ? { ...each, targets } : each,
                    ),
                  });
                }}
                onRemove={() => {
                  change({ margins: weighting.margins.filter((_, place) => place !== at) });
                }}
              />
            ))}
            {free.length > 0 && (
              <TextField
                select
                label={t('weights.add')}
                value=""
                helperText={t('weights.addHelp')}
                onChange={({ target }) => {
                  change({
                    margins: [...weighting.margins, { variable: target.value, targets: {} }],
                  });
                }}
                sx={{ maxWidth: 480 }}
              >
                {free.map(({ variable, label }) => (
                  <MenuItem key={variable} value={variable} sx={{ whiteSpace: 'normal' }}>
                    {label}
                  </MenuItem>
                ))}
              </TextField>
            )}
            <WeightBounds weighting={weighting} onChange={change} />
          </Box>
          <WeightingTrial waves={waves} plan={plan} />
        </Box>
      )}
    </section>
  );
}
