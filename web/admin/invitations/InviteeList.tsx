import Download from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { DataTable, SelectInput, TextInput, useListContext } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatDay } from '../../format';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { PageTitle } from '../layout/PageTitle';
import { Column } from '../list/Column';
import { ConsoleList } from '../list/ConsoleList';
import { BouncesButton } from './BouncesButton';
import type { InviteeRow } from './documents';
import { InviteeStateMark } from './InviteeStateMark';

const STATES = ['ACTIVE', 'OPTED_OUT', 'BOUNCED', 'REMOVED'] as const;

/** Everybody on the study’s list. */
export function InviteeList() {
  const { t } = useTranslation('invitations');
  const path = useConsolePath();
  const actions = (
    <>
      <Button variant="outlined" component={RouterLink} to={path('/invitees/add')}>
        {t('people.add')}
      </Button>
      <Button variant="contained" component={RouterLink} to={path('/invitees/import')}>
        {t('people.import')}
      </Button>
    </>
  );
  return (
    <>
      <PageTitle title={t('people.title')} lead={t('people.lead')} actions={actions} />
      <ConsoleList
        label={t('people.title')}
        sort={{ field: 'email', order: 'ASC' }}
        filters={[
          <TextInput
            key="q"
            source="q"
            alwaysOn
            helperText={false}
            resettable
            type="search"
            label={t('people.search')}
          />,
          <SelectInput
            key="state"
            source="state"
            alwaysOn
            helperText={false}
            label={t('people.state')}
            choices={STATES.map((id) => ({ id, name: t(`state.${id}`) }))}
            translateChoice={false}
          />,
        ]}
        actions={
          <>
            <BouncesButton />
            <DownloadButton />
          </>
        }
        empty={
          <EmptyState title={t('people.empty.title')} text={t('people.empty.text')}>
            {actions}
          </EmptyState>
        }
      >
        <DataTable rowClick={false} bulkActionButtons={false}>
          <Column<InviteeRow>
            source="email"
            label={t('field.email')}
            render={({ id, email }) => (
              <Link component={RouterLink} to={path(`/invitees/${id}`)}>
                {email}
              </Link>
            )}
          />
          <Column<InviteeRow> source="name" label={t('field.name')} />
          <Column<InviteeRow> source="organisation" label={t('field.organisation')} />
          <Column<InviteeRow> source="locale" disableSort label={t('field.locale')} />
          <Column<InviteeRow>
            source="state"
            disableSort
            label={t('people.state')}
            render={(row) => <InviteeStateMark person={row} />}
          />
          <Column<InviteeRow>
            source="addedAt"
            label={t('people.addedAt')}
            render={({ addedAt }) => formatDay(addedAt)}
          />
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
  const { q, state } = list.filterValues as { q?: string; state?: string };
  const query = new URLSearchParams({ study });
  if (q !== undefined) query.set('search', q);
  if (state !== undefined) query.set('state', state.toLowerCase().replace('_', '-'));
  return (
    <Button size="small" startIcon={<Download />} href={`/invitees.csv?${query.toString()}`}>
      {t('csv')}
    </Button>
  );
}
