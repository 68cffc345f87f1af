import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../instrument-data';
import { CHANGE_ICONS, CHANGES } from './ChangeMark';

interface Props {
  readonly variables: Comparison['variables'];
  readonly chosen: string | null;
  readonly onChoose: (change: string | null) => void;
}

/** Counts of each kind of change; choosing one shows it alone, choosing it again all. */
export function ChangeFilter({ variables, chosen, onChoose }: Props) {
  const { t } = useTranslation('instruments');
  return (
    <Box
      role="group"
      aria-label={t('compare.filter')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}
    >
      {CHANGES.map((change) => {
        const count = variables.filter((one) => one.change === change).length;
        const Icon = CHANGE_ICONS[change];
        return (
          <ToggleButton
            key={change}
            size="small"
            value={change}
            selected={chosen === change}
            disabled={count === 0 && chosen !== change}
            onChange={() => {
              onChoose(chosen === change ? null : change);
            }}
            sx={{ gap: 0.75 }}
          >
            <Icon fontSize="small" aria-hidden />
            {t('compare.count', { change: t(`change.${change}`), count })}
          </ToggleButton>
        );
      })}
    </Box>
  );
}
