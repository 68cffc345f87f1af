import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { useIsAdmin } from '../console-study';
import { useWave } from '../waves/use-wave';
import { AgreementReading } from './AgreementReading';
import { AgreementTable } from './AgreementTable';
import { useOverview } from './coding-data';
import { CodingHead } from './CodingHead';
import { Disagreements } from './Disagreements';

/** How far coders agree, and what counts where they do not. */
export function AgreementPage() {
  const { t } = useTranslation('coding');
  const { item = '' } = useParams();
  const { id: wave } = useWave();
  const isAdmin = useIsAdmin();
  const coding = useOverview(wave).find((each) => each.item === item);
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <CodingHead wave={wave} label={t('agreement.title', { label: coding?.label ?? item })} />
      <AgreementReading wave={wave} item={item} />
      {isAdmin && <Disagreements wave={wave} item={item} isSealed={coding?.sealed === true} />}
      <AgreementTable wave={wave} item={item} />
    </Box>
  );
}
