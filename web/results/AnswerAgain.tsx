import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { execute } from '../api/execute';
import { useLanguage } from '../language/language-context';
import { useLocalPath } from '../language/use-local-path';
import { Failed } from './Failed';
import { ANSWER_AGAIN, type OwnAssessment } from './own-assessment';
import { TakeAwayPart } from './TakeAwayPart';

interface Props {
  readonly token: string;
  readonly wave: NonNullable<OwnAssessment['nextWave']>;
  readonly consent: boolean;
}

/** A later wave is open: the same link answers it. */
export function AnswerAgain({ token, wave, consent }: Props) {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const local = useLocalPath();
  const navigate = useNavigate();
  const start = useMutation({
    networkMode: 'always',
    mutationFn: () => execute(ANSWER_AGAIN, { token, wave: wave.id, locale, consent }),
    onSuccess: () => navigate(local(`/respond/${token}`)),
  });
  return (
    <TakeAwayPart
      note={
        <>
          {t('results.take.againText', { wave: wave.name })}
          <Failed error={start.error} />
        </>
      }
    >
      <Button
        variant="outlined"
        disabled={start.isPending}
        onClick={() => {
          start.mutate();
        }}
      >
        {t('results.take.again')}
      </Button>
    </TakeAwayPart>
  );
}
