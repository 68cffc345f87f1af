import Download from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { DataTable, SelectInput, TextInput, useListContext } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatMoment } from '../../format';
import { graphql } from '../../graphql';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { stepName } from '../invitations/step-name';
import { EmptyState } from '../layout/EmptyState';
import { PageTitle } from '../layout/PageTitle';
import { Column } from '../list/Column';
import { ConsoleList } from '../list/ConsoleList';
import type { MailRow } from './mail-data';
import { MailStatusMark } from './MailStatusMark';

const STATUSES = ['QUEUED', 'SENDING', 'SENT', 'BOUNCED', 'FAILED', 'CANCELLED'] as const;

const WAVES = graphql(`
  query OutboxWaves($study: ID!) {
    waves(study: $study) {
      id
      name
    }
  }
`);

/** Mails waiting and sent. */
export function MailList() {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const { data } = useQuery({
    queryKey: ['outbox waves', study],
    queryFn: ({ signal }) => execute(WAVES, { study }, signal),
  });
  const waves = data?.waves ?? [];
  return (
    <>
      <PageTitle title={t('outbox.title')} lead={t('outbox.lead')} />
      <ConsoleList
        label={t('outbox.title')}
        sort={{ field: 'queuedAt', order: 'DESC' }}
        queryOptions={{ refetchInterval: 5000 }}
        filters={[
          <TextInput
            key="q"
            source="q"
            alwaysOn
            helperText={false}
            resettable
            type="search"
            label={t('outbox.search')}
          />,
          <SelectInput
            key="wave"
            source="wave"
            alwaysOn
            helperText={false}
            label={t('person.wave')}
            choices={waves}
            translateChoice={false}
          />,
          <SelectInput
            key="status"
            source="status"
            alwaysOn
            helperText={false}
            label={t('outbox.status')}
            choices={STATUSES.map((id) => ({ id, name: t(`mailStatus.${id}`) }))}
            translateChoice={false}
          />,
        ]}
        actions={<DownloadButton />}
        empty={
          <EmptyState title={t('outbox.empty.title')} text={t('outbox.empty.text')}>
            <Button variant="contained" component={RouterLink} to={path('/waves')}>
              {t('outbox.empty.action')}
            </Button>
          </EmptyState>
        }
      >
        <DataTable rowClick={false} bulkActionButtons={false}>
          <Column<MailRow>
            source="email"
            disableSort
            label={t('outbox.to')}
            render={({ id, email }) => (
              <Link component={RouterLink} to={path(`/outbox/${id}`)}>
                {email}
              </Link>
            )}
          />
          <Column<MailRow>
            source="step"
            disableSort
            label={t('message.step')}
            render={({ step }) => stepName(t, step)}
          />
          <Column<MailRow> source="subject" disableSort label={t('message.subject')} />
          <Column<MailRow>
            source="status"
            disableSort
            label={t('outbox.status')}
            render={(mail) => <MailStatusMark mail={mail} />}
          />
          <Column<MailRow>
            source="queuedAt"
            disableSort
            label={t('outbox.queuedAt')}
            render={({ queuedAt }) => formatMoment(queuedAt)}
          />
          <Column<MailRow>
            source="handedOverAt"
            disableSort
            label={t('outbox.handedOverAt')}
            render={({ handedOverAt }) =>
              handedOverAt === null ? '–' : formatMoment(handedOverAt)
            }
          />
          <Column<MailRow> source="reason" disableSort label={t('outbox.reason')} />
        </DataTable>
      </ConsoleList>
    </>
  );
}

/** All that the filter keeps, as a file. */
function DownloadButton() {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const list = useListContext();
  const { q, wave, status } = list.filterValues as {
    q?: string;
    wave?: string;
    status?: string;
  };
  const query = new URLSearchParams({ study });
  if (q !== undefined) query.set('search', q);
  if (wave !== undefined) query.set('wave', wave);
  if (status !== undefined) query.set('status', status.toLowerCase());
  return (
    <Button size="small" startIcon={<Download />} href={`/mails.csv?${query.toString()}`}>
      {t('csv')}
    </Button>
  );
}
