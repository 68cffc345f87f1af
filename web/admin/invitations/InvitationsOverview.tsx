import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatDay } from '../../format';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import type { WaveHead } from '../waves/use-wave';
import { DispositionSummary } from './DispositionSummary';
import { InvitationTable } from './InvitationTable';
import { ReminderPlan } from './ReminderPlan';
import { INVITATION_COUNTS, MAILING } from './sending-documents';
import { Sending } from './Sending';

/** While mails are on their way, in ms. */
const LIVE = 1000;

/** How far everybody has come, what can be sent, and the list. */
export function InvitationsOverview({ wave }: { readonly wave: WaveHead }) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const { mailing } = useSuspenseQuery({
    queryKey: ['mailing', study, wave.id],
    queryFn: ({ signal }) => execute(MAILING, { study, wave: wave.id }, signal),
    refetchInterval: ({ state }) => {
      const progress = state.data?.mailing.progress;
      return progress !== undefined && progress.queued + progress.sending > 0 ? LIVE : 10 * LIVE;
    },
  }).data;
  const waiting = mailing.progress.queued + mailing.progress.sending;
  const { invitationCounts } = useSuspenseQuery({
    // What has been sent moves the counts.
    queryKey: ['invitation counts', study, wave.id],
    queryFn: ({ signal }) => execute(INVITATION_COUNTS, { study, wave: wave.id }, signal),
    refetchInterval: waiting > 0 ? LIVE : 10 * LIVE,
  }).data;
  const isEmpty = invitationCounts.every(({ count }) => count === 0);
  const add = (
    <Button component={RouterLink} to={path(`/invitees/add?wave=${wave.id}`)} variant="outlined">
      {t('people.add')}
    </Button>
  );
  return (
    <Box sx={{ display: 'grid', gap: 4, '& > *': { minWidth: 0 } }}>
      <WhatHolds wave={wave} canSend={mailing.canSend} />
      {isEmpty && wave.closedAt === null && (
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          <Button variant="contained" component={RouterLink} to="import">
            {t('people.import')}
          </Button>
          {add}
        </EmptyState>
      )}
      {!isEmpty && (
        <>
          <DispositionSummary counts={invitationCounts} />
          <Sending wave={wave} mailing={mailing} />
          <ReminderPlan key={JSON.stringify(mailing.reminderDays)} wave={wave} mailing={mailing} />
          <InvitationTable wave={wave.id} actions={wave.closedAt === null ? add : null} />
        </>
      )}
    </Box>
  );
}

/** Why nothing can be sent, or where mails go. */
function WhatHolds({ wave, canSend }: { readonly wave: WaveHead; readonly canSend: boolean }) {
  const { t } = useTranslation('invitations');
  const path = useConsolePath();
  if (wave.closedAt !== null) {
    return (
      <Alert severity="info" variant="outlined">
        {t('over', { at: formatDay(wave.closedAt) })}
      </Alert>
    );
  }
  return (
    <>
      {wave.status === 'DRAFT' && (
        <Alert severity="info" variant="outlined">
          {t('draft')}
        </Alert>
      )}
      {!canSend && (
        <Alert severity="info" variant="outlined">
          {t('noServer')}{' '}
          <Link component={RouterLink} to={path(`/outbox?${outboxOf(wave.id)}`)} color="inherit">
            {t('toOutbox')}
          </Link>
        </Alert>
      )}
    </>
  );
}

export const outboxOf = (wave: string): string =>
  new URLSearchParams({ filter: JSON.stringify({ wave }) }).toString();
