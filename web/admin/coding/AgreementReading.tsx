import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent } from '../../format';
import { useAgreement } from './coding-data';
import { formatAgreement } from './format-agreement';

const SEVERITY = {
  RELIABLE: 'success',
  TENTATIVE: 'warning',
  UNRELIABLE: 'error',
  UNKNOWN: 'info',
} as const;

interface Props {
  readonly wave: string;
  readonly item: string;
}

/** What the agreement over all means, in words, and on how many answers it rests. */
export function AgreementReading({ wave, item }: Props) {
  const { t } = useTranslation('coding');
  const [all] = useAgreement(wave, item);
  if (all === undefined) return null;
  if (all.n === 0) {
    return (
      <Alert severity="info" variant="outlined">
        {t('agreement.none')}
      </Alert>
    );
  }
  return (
    <Alert severity={all.smallBase ? 'info' : SEVERITY[all.reading]} variant="outlined">
      {t(`agreement.reading.${all.reading}`)}{' '}
      {t('agreement.numbers', {
        count: all.n,
        n: formatCount(all.n),
        agreed: all.agreed.value === null ? '–' : formatPercent(all.agreed.value),
        kappa: formatAgreement(all.kappa, t),
        alpha: formatAgreement(all.alpha, t),
      })}{' '}
      {all.smallBase && t('agreement.small')}
    </Alert>
  );
}
