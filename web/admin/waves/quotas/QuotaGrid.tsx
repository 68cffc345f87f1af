import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../graphql';
import { useIsAdmin } from '../../console-study';
import { Section } from '../Section';
import { useWave } from '../use-wave';
import { useWaveDeed } from '../use-wave-deed';
import type { WaveProgress } from '../wave-progress';
import { QuotaTable } from './QuotaTable';
import { useQuotaSheet } from './use-quota-sheet';

const SET = graphql(`
  mutation SetQuotas($study: ID!, $id: ID!, $quotas: [QuotaInput!]!) {
    setQuotas(study: $study, id: $id, quotas: $quotas) {
      id
    }
  }
`);

/** Targets of complete responses by industry and region, with how far each cell is. */
export function QuotaGrid({ progress }: { readonly progress: WaveProgress }) {
  const { t } = useTranslation('waves');
  const { id, status } = useWave();
  const isAdmin = useIsAdmin();
  const isReadOnly = !isAdmin || status === 'CLOSED' || status === 'PUBLISHED';
  const sheet = useQuotaSheet(progress.quotas, t('quotas.leave'));
  const save = useWaveDeed(SET, sheet.keep);
  if (progress.quotas.length === 0) {
    return (
      <Section title={t('quotas.title')}>
        <Typography>{t('quotas.none')}</Typography>
      </Section>
    );
  }
  return (
    <Section title={t('quotas.title')} lead={t('quotas.lead')}>
      <QuotaTable cells={progress.quotas} sheet={sheet} isReadOnly={isReadOnly} />
      {progress.invitedElsewhere > 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('quotas.elsewhere', { count: progress.invitedElsewhere })}
        </Typography>
      )}
      {isReadOnly ? (
        isAdmin && (
          <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
            {t('quotas.readOnly', { status: t(`steps.${status}`).toLowerCase() })}
          </Typography>
        )
      ) : (
        <Box sx={{ mt: 1, display: 'grid', gap: 1 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('quotas.hint')}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Button
              variant="contained"
              disabled={save.isPending || !sheet.isChanged}
              onClick={() => {
                if (sheet.wrong === 0) save.mutate({ id, quotas: sheet.quotas() });
              }}
            >
              {t('quotas.save')}
            </Button>
            {sheet.isChanged && (
              <Button
                onClick={() => {
                  save.reset();
                  sheet.discard();
                }}
              >
                {t('quotas.discard')}
              </Button>
            )}
            <Typography role="status" variant="body2">
              {sheet.isChanged ? t('quotas.unsaved') : save.isSuccess ? t('quotas.saved') : ''}
              {sheet.said !== null && ` ${t('quotas.pasted', { count: sheet.said.taken })}`}
              {sheet.said !== null &&
                sheet.said.refused > 0 &&
                ` ${t('quotas.notNumbers', { count: sheet.said.refused })}`}
            </Typography>
          </Box>
          {sheet.wrong > 0 && (
            <Alert severity="error" variant="outlined">
              {t('quotas.mend', { count: sheet.wrong })} {t('quotas.wrong')}
            </Alert>
          )}
          {save.error !== null && (
            <Alert severity="error" variant="outlined">
              {save.error.message}
            </Alert>
          )}
        </Box>
      )}
    </Section>
  );
}
