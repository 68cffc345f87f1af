import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../api/execute';
import { queryClient } from '../api/query-client';
import { Failed } from './Failed';
import { ERASE_ASSESSMENT, type Erasure } from './own-assessment';
import { TakeAwayPart } from './TakeAwayPart';

interface Props {
  readonly token: string;
  readonly onErased: (erasure: Erasure) => void;
}

/** Two steps, the second of which says what goes and what cannot. */
export function EraseAnswers({ token, onErased }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const [isAsking, setIsAsking] = useState(false);
  const erase = useMutation({
    networkMode: 'always',
    mutationFn: () => execute(ERASE_ASSESSMENT, { token }),
    onSuccess: ({ eraseAssessment }) => {
      onErased(eraseAssessment);
      queryClient.clear(); // what this browser still holds of the answers
    },
  });
  const close = () => {
    setIsAsking(false);
  };
  return (
    <TakeAwayPart note={t('results.erase.note')}>
      <Button
        color="error"
        startIcon={<DeleteOutlined />}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {t('results.erase.action')}
      </Button>
      <Dialog open={isAsking} onClose={close} aria-labelledby={title}>
        <DialogTitle id={title}>{t('results.erase.title')}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 1.5 }}>{t('results.erase.removes')}</Typography>
          <Typography>{t('results.erase.remains')}</Typography>
          <Failed error={erase.error} />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
          <Button variant="outlined" autoFocus onClick={close}>
            {t('results.erase.cancel')}
          </Button>
          <Button
            color="error"
            variant="contained"
            disabled={erase.isPending}
            onClick={() => {
              erase.mutate();
            }}
          >
            {t('results.erase.confirm')}
          </Button>
        </DialogActions>
      </Dialog>
    </TakeAwayPart>
  );
}
