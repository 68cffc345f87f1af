import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useConsolePath } from '../console-study';
import { EmptyState } from '../layout/EmptyState';

/** A wave whose edition was not made here. */
export function PublishedNotice() {
  const { t } = useTranslation('publishing');
  const path = useConsolePath();
  return (
    <EmptyState title={t('published.title')} text={t('published.text')}>
      <Button variant="outlined" component={Link} to={path('/editions')}>
        {t('published.editions')}
      </Button>
    </EmptyState>
  );
}
