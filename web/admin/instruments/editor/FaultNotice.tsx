import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../document/faults';

interface Props {
  readonly faults: readonly Fault[];
  readonly onClose: () => void;
}

/** Why an edit was not made: what it would have broken. */
export function FaultNotice({ faults, onClose }: Props) {
  const { t } = useTranslation('instruments');
  if (faults.length === 0) return null;
  return (
    <Alert
      severity="warning"
      variant="outlined"
      role="alert"
      onClose={onClose}
      closeText={t('fault.close')}
      sx={{ my: 1.5 }}
    >
      <AlertTitle>{t('fault.title')}</AlertTitle>
      {faults.map(({ code, name, needs }) => (
        <div key={`${code} ${name} ${needs}`}>{t(`fault.${code}`, { name, needs })}</div>
      ))}
    </Alert>
  );
}
