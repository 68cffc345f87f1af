import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountSection } from './AccountSection';
import { refreshAccount } from './account-data';
import { RecoveryCodes } from './RecoveryCodes';
import { SecondFactorOn } from './SecondFactorOn';
import { SecondFactorSetup } from './SecondFactorSetup';

interface Props {
  readonly email: string;
  readonly isOn: boolean;
  readonly codesLeft: number;
}

/** Codes of an authenticator app at sign-in: off, being set up, or on. */
export function SecondFactorSection({ email, isOn, codesLeft }: Props) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const keep = async (made: readonly string[]) => {
    setCodes(made);
    await refreshAccount();
  };
  return (
    <AccountSection title={t('accounts.factor.title')}>
      {codes !== null ? (
        <>
          <RecoveryCodes codes={codes} />
          <Button
            variant="contained"
            onClick={() => {
              setCodes(null);
            }}
          >
            {t('accounts.codes.kept')}
          </Button>
        </>
      ) : isOn ? (
        <>
          <Typography>{t('accounts.factor.on', { count: codesLeft })}</Typography>
          <SecondFactorOn email={email} onCodes={keep} />
        </>
      ) : (
        <>
          <Typography sx={{ maxWidth: '42em' }}>{t('accounts.factor.off')}</Typography>
          <SecondFactorSetup email={email} onCodes={keep} />
        </>
      )}
    </AccountSection>
  );
}
