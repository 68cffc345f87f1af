import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { formatDay } from '../../format';
import { useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { RetentionDialog } from './RetentionDialog';
import { RETENTION } from './sending-documents';

/** How long what names people, and what they wrote, is kept after a wave. */
export function RetentionPart({ wave }: { readonly wave: WaveHead }) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const [isChanging, setChanging] = useState(false);
  const { retention } = useSuspenseQuery({
    queryKey: ['retention', study, wave.id],
    queryFn: ({ signal }) => execute(RETENTION, { study, wave: wave.id }, signal),
  }).data;
  const { held } = retention;
  const points = [
    {
      name: t('kept.identity'),
      text: t('kept.identityText'),
      days: retention.identityDays,
      plan: (count: number) => t('kept.identityDays', { count }),
      due: retention.identityDueAt,
      erased: retention.identityErasedAt,
      now: [
        t('kept.people', { count: held.people }),
        t('kept.invitations', { count: held.invitations }),
        t('kept.mails', { count: held.mails }),
        t('kept.links', { count: held.links }),
      ].join(', '),
    },
    {
      name: t('kept.openText'),
      text: t('kept.openTextText'),
      days: retention.openTextDays,
      plan: (count: number) => t('kept.openTextDays', { count }),
      due: retention.openTextDueAt,
      erased: retention.openTextErasedAt,
      now: t('kept.openTexts', { count: held.openTexts }),
    },
  ];
  return (
    <Box
      component="section"
      aria-labelledby="kept"
      sx={{ display: 'grid', gap: 3, maxWidth: '52em' }}
    >
      <div>
        <Typography variant="h2" id="kept" sx={{ mb: 1 }}>
          {t('kept.title')}
        </Typography>
        <Typography sx={{ color: 'text.secondary' }}>{t('kept.lead')}</Typography>
      </div>
      {retention.isNear && (
        <Alert severity="warning" variant="outlined">
          {t('kept.near')}
        </Alert>
      )}
      <Box component="dl" sx={{ m: 0 }}>
        {points.map(({ name, text, days, plan, due, erased, now }) => (
          <Box key={name} sx={{ borderTop: 1, borderColor: 'divider', py: 2 }}>
            <Typography component="dt" sx={{ fontWeight: 650 }}>
              {name}
            </Typography>
            <Typography component="dd" sx={{ m: 0, mt: 0.5 }}>
              {days === null ? t('kept.always') : plan(days)}{' '}
              {erased !== null && t('kept.erased', { at: formatDay(erased) })}
              {due !== null && t('kept.due', { at: formatDay(due) })}
            </Typography>
            <Typography component="dd" sx={{ m: 0, mt: 0.5, color: 'text.secondary' }}>
              {text} {erased === null && t('kept.now', { now })}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography sx={{ color: 'text.secondary' }}>{t('kept.sealed')}</Typography>
      <Button
        variant="outlined"
        sx={{ justifySelf: 'start' }}
        onClick={() => {
          setChanging(true);
        }}
      >
        {t('kept.change')}
      </Button>
      {isChanging && (
        <RetentionDialog
          wave={wave}
          retention={retention}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Box>
  );
}
