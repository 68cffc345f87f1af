import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

/** `unreachable`: several tries found no server; all is kept, and trying again is safe. */
export type SubmitState = 'idle' | 'sending' | 'unreachable';

interface Props {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly submitState: SubmitState;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onSubmit: () => void;
}

export function SectionNavigation(props: Props) {
  const { t } = useTranslation();
  const { isFirst, isLast, submitState, onBack, onNext, onSubmit } = props;
  const isSending = submitState === 'sending';
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 3 }}>
      {isLast && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2, maxWidth: '38em' }}>
          {t('respond.submit.note')}
        </Typography>
      )}
      <Box role="status">
        {submitState === 'unreachable' && (
          <Alert severity="warning" variant="outlined" role="presentation" sx={{ mb: 2 }}>
            {t('respond.submit.unreachable')}
          </Alert>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between' }}>
        {isFirst ? (
          <span />
        ) : (
          <Button variant="outlined" size="large" onClick={onBack} sx={button}>
            {t('respond.navigation.back')}
          </Button>
        )}
        {isLast ? (
          <Button
            variant="contained"
            size="large"
            disabled={isSending}
            onClick={onSubmit}
            sx={button}
          >
            {t(isSending ? 'respond.submit.sending' : 'respond.submit.action')}
          </Button>
        ) : (
          <Button variant="contained" size="large" onClick={onNext} sx={button}>
            {t('respond.navigation.next')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

const button = { minHeight: 48, px: 3 } as const;
