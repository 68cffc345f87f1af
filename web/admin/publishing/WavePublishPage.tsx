import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { useWave } from '../waves/use-wave';
import { EditionInTheMaking } from './EditionInTheMaking';
import { usePublications } from './publish-data';
import { PublishedNotice } from './PublishedNotice';
import { PublishForm } from './PublishForm';

/** From a closed wave to an edition: goes on where it was left. */
export default function WavePublishPage() {
  const { t } = useTranslation('publishing');
  const wave = useWave();
  const last = usePublications().find(
    ({ waves, status }) => waves.includes(wave.id) && status !== 'REPLACED',
  );
  const isHeld =
    last !== undefined &&
    (['DECIDING', 'READY', 'SEALING'].includes(last.status) ||
      (last.status === 'PUBLISHED' && wave.status === 'PUBLISHED'));
  if (isHeld) return <EditionInTheMaking key={last.id} id={last.id} />;
  if (wave.status === 'PUBLISHED') return <PublishedNotice />;
  return (
    <>
      {last?.status === 'FAILED' && (
        <Alert severity="error" variant="outlined" sx={{ mb: 3 }}>
          {t('failed', { name: last.editionName, problem: last.problem })}
        </Alert>
      )}
      {last?.status === 'PUBLISHED' && (
        <Alert severity="info" variant="outlined" sx={{ mb: 3 }}>
          {t('anew', { name: last.editionName })}
        </Alert>
      )}
      <PublishForm wave={wave} />
    </>
  );
}
