import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { PreviewTable } from './PreviewTable';
import { ProblemNotice } from './ProblemNotice';
import { useChanged, usePublication } from './publish-data';
import { PublishingProgress } from './PublishingProgress';
import { PublishSteps } from './PublishSteps';
import { SealDialog } from './SealDialog';
import { SealedEdition } from './SealedEdition';
import { WeightingSummary } from './WeightingSummary';

const GIVE_UP = graphql(`
  mutation GiveUpEdition($study: ID!, $id: ID!) {
    giveUpEdition(study: $study, publication: $id) {
      id
    }
  }
`);

/** An edition that is being prepared, waits to be sealed, or is sealed. */
export function EditionInTheMaking({ id }: { readonly id: string }) {
  const { t } = useTranslation('publishing');
  const { id: study } = useConsoleStudy();
  const publication = usePublication(id);
  const changed = useChanged();
  const [isSealing, setIsSealing] = useState(false);
  const giveUp = useMutation({
    mutationFn: () => execute(GIVE_UP, { study, id }),
    onSuccess: changed,
  });
  const { status, editionName: name, preview, weighting } = publication;
  useEffect(() => {
    // What is said of the wave changes with it.
    if (status === 'PUBLISHED' || status === 'FAILED') void changed();
  }, [status, changed]);
  const giveUpButton = (
    <Button
      disabled={giveUp.isPending}
      onClick={() => {
        giveUp.mutate();
      }}
    >
      {t('giveUp')}
    </Button>
  );
  if (status === 'PUBLISHED') return <SealedEdition publication={publication} />;
  return (
    <>
      <PublishSteps at={status === 'SEALING' ? 'seal' : 'preview'} />
      {status === 'FAILED' && (
        <Alert severity="error">{t('failed', { name, problem: publication.problem })}</Alert>
      )}
      {(status === 'DECIDING' || status === 'SEALING') && (
        <PublishingProgress publication={publication}>
          {status === 'DECIDING' && giveUpButton}
        </PublishingProgress>
      )}
      <ProblemNotice error={giveUp.error} />
      {status === 'READY' && preview !== null && (
        <>
          <Typography variant="h2">{t('preview.title', { name })}</Typography>
          <Typography sx={{ mt: 1, maxWidth: '46em', color: 'text.secondary' }}>
            {t('preview.text')}
          </Typography>
          {weighting !== null && <WeightingSummary report={weighting} />}
          <PreviewTable groups={preview} name={publication.editionId} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 4 }}>
            <Button
              variant="contained"
              onClick={() => {
                setIsSealing(true);
              }}
            >
              {t('seal.open')}
            </Button>
            {giveUpButton}
          </Box>
        </>
      )}
      {isSealing && status === 'READY' && (
        <SealDialog
          publication={publication}
          onClose={() => {
            setIsSealing(false);
          }}
        />
      )}
    </>
  );
}
