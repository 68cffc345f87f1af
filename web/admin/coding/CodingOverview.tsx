import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../layout/EmptyState';
import { useWave } from '../waves/use-wave';
import { useOverview } from './coding-data';
import { ItemCard } from './ItemCard';

/** Every open item of the wave: how far its coding is, and what comes next. */
export function CodingOverview() {
  const { t } = useTranslation('coding');
  const { id: wave } = useWave();
  const items = useOverview(wave);
  if (items.length === 0) {
    return <EmptyState title={t('overview.none.title')} text={t('overview.none.text')} />;
  }
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography sx={{ maxWidth: '48em', color: 'text.secondary' }}>
        {t('overview.lead')}
      </Typography>
      {items.map((item) => (
        <ItemCard key={item.item} wave={wave} item={item} />
      ))}
    </Box>
  );
}
