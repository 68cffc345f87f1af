import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { execute } from '../api/execute';
import { Failed } from './Failed';
import { type OwnAssessment, SET_CONSENT } from './own-assessment';
import { TakeAwayPart } from './TakeAwayPart';

interface Props {
  readonly token: string;
  readonly own: OwnAssessment;
  readonly onChanged: () => void;
}

/** Whether the answers enter the next edition; shown as the server has it. */
export function ConsentSwitch({ token, own, onChanged }: Props) {
  const { t } = useTranslation();
  const change = useMutation({
    networkMode: 'always',
    mutationFn: (consent: boolean) => execute(SET_CONSENT, { token, consent }),
    onSuccess: onChanged,
  });
  const consent = change.data?.setConsent.consent ?? own.consent;
  return (
    <TakeAwayPart
      note={
        <>
          <span role="status">
            {t(consent ? 'results.take.consentOn' : 'results.take.consentOff')}
          </span>
          <Failed error={change.error} />
        </>
      }
    >
      <FormControlLabel
        label={t('results.take.consent')}
        control={
          <Switch
            checked={consent}
            disabled={change.isPending}
            onChange={(_, isOn) => {
              change.mutate(isOn);
            }}
          />
        }
      />
    </TakeAwayPart>
  );
}
