import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetOne } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { CopyText } from '../../accounts/CopyText';
import { formatCount, formatDay } from '../../format';
import { PageSkeleton } from '../../layout/PageSkeleton';
import { withEdition } from '../../links';
import { useConsolePath, useIsAdmin } from '../console-study';
import { PageTitle } from '../layout/PageTitle';
import { ProblemNotice } from '../publishing/ProblemNotice';
import { WeightingSummary } from '../publishing/WeightingSummary';
import type { EditionRow } from './edition-data';
import { EditionFate } from './EditionFate';
import { EditionStatusMark, statusOf } from './EditionStatusMark';

/** One edition: what it holds, how it is cited, and what may become of it. */
export function EditionPage() {
  const { t } = useTranslation('editions');
  const path = useConsolePath();
  const isAdmin = useIsAdmin();
  const { id = '' } = useParams();
  const { data: edition, error } = useGetOne<EditionRow>('editions', { id });
  if (error !== null) return <ProblemNotice error={error} />;
  if (edition === undefined) return <PageSkeleton />;
  const { name, sampleSize, organisations, publishedAt, hash, withdrawnAt } = edition;
  const counts = {
    respondents: formatCount(sampleSize),
    organisations: formatCount(organisations),
    day: formatDay(publishedAt),
  };
  return (
    <>
      <PageTitle
        title={name}
        parent={{ name: t('title'), path: path('/editions') }}
        mark={<EditionStatusMark status={statusOf(edition)} />}
        lead={t('counts', counts)}
      />
      {withdrawnAt !== null && (
        <Alert severity="error" variant="outlined" sx={{ mb: 3 }}>
          {t('withdrawn', { day: formatDay(withdrawnAt), because: edition.withdrawnBecause })}
        </Alert>
      )}
      {edition.reconstructed && (
        <Alert severity="info" variant="outlined" sx={{ mb: 3 }}>
          {t('reconstructed')}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 3, maxWidth: 760 }}>
        <section>
          <Typography variant="h2">{t('hash.title')}</Typography>
          <Typography sx={{ my: 1, color: 'text.secondary' }}>{t('hash.text')}</Typography>
          <Box component="code" sx={{ display: 'block', overflowWrap: 'anywhere', mb: 1 }}>
            {hash}
          </Box>
          <CopyText text={hash} label={t('hash.copy')} />
        </section>
        <section>
          <Typography variant="h2">{t('weights.title')}</Typography>
          {edition.weighting === null ? (
            <Typography sx={{ mt: 1 }}>{t('weights.none')}</Typography>
          ) : (
            <WeightingSummary report={edition.weighting} />
          )}
        </section>
        <section>
          <Typography variant="h2">{t('announcement.title')}</Typography>
          <Typography sx={{ mt: 1, whiteSpace: 'pre-line' }}>
            {edition.announcement ?? t('announcement.none')}
          </Typography>
        </section>
        {withdrawnAt === null && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button variant="outlined" component={Link} to={withEdition('/figures', edition.id)}>
              {t('figures')}
            </Button>
            {isAdmin && <EditionFate edition={edition} />}
          </Box>
        )}
      </Box>
    </>
  );
}
