import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { formatMoment } from '../../format';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { Section } from './Section';
import { useRestoreWave } from './use-restore-wave';

const DELETED = graphql(`
  query DeletedWaves($study: ID!) {
    deletedWaves(study: $study) {
      id
      name
      deletedAt
    }
  }
`);

/** Drafts that were deleted and can be brought back; nothing when there are none. */
export function DeletedDrafts() {
  const { t } = useTranslation('waves');
  const { id: study } = useConsoleStudy();
  const { data } = useQuery({
    queryKey: ['deleted-waves', study],
    queryFn: ({ signal }) => execute(DELETED, { study }, signal),
  });
  const restore = useRestoreWave();
  const drafts = data?.deletedWaves ?? [];
  if (drafts.length === 0) return null;
  return (
    <Box sx={{ mt: 5 }}>
      <Section title={t('deleted.title')} lead={t('deleted.lead')}>
        {restore.error !== null && (
          <Alert severity="error" variant="outlined" sx={{ mb: 1 }}>
            {restore.error.message}
          </Alert>
        )}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {drafts.map(({ id, name, deletedAt }) => (
            <Box
              key={id}
              component="li"
              sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.5 }}
            >
              <span>{name}</span>
              {deletedAt !== null && (
                <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
                  {t('deleted.when', { moment: formatMoment(deletedAt) })}
                </Box>
              )}
              <Button
                size="small"
                disabled={restore.isPending}
                aria-label={t('deleted.restore', { name })}
                onClick={() => {
                  restore.mutate({ id });
                }}
              >
                {t('deleted.restoreShort')}
              </Button>
            </Box>
          ))}
        </Box>
      </Section>
    </Box>
  );
}
