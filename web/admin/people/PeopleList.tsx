import Download from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { roleName } from '../../accounts/role-name';
import { formatDay, formatMoment } from '../../format';
import { useConsoleStudy, useIsAdmin } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { PageTitle } from '../layout/PageTitle';
import { Column } from '../list/Column';
import { ConsoleList } from '../list/ConsoleList';
import { FactorMark } from './FactorMark';
import { InviteSection } from './InviteSection';
import type { PersonRow } from './people-data';
import { PersonActions } from './PersonActions';
import { RoleCell } from './RoleCell';

/** Who belongs to the study and who is invited; an admin changes that. */
export function PeopleList() {
  const { t } = useTranslation('people');
  const { t: words } = useTranslation();
  const isAdmin = useIsAdmin();
  const { id: study, me } = useConsoleStudy();
  const file = isAdmin ? (
    <Button
      startIcon={<Download />}
      href={`/colleagues.csv?${new URLSearchParams({ study }).toString()}`}
      size="small"
    >
      {t('file')}
    </Button>
  ) : null;
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <ConsoleList
        label={t('title')}
        sort={{ field: 'name', order: 'ASC' }}
        actions={file}
        empty={<EmptyState title={t('empty.title')} text={t('empty.text')} />}
      >
        <DataTable rowClick={false} bulkActionButtons={false}>
          <Column<PersonRow>
            source="name"
            label={t('column.name')}
            render={({ id, name }) => (id === me.id ? t('you', { name }) : name)}
          />
          <Column<PersonRow> source="email" label={t('column.email')} />
          <Column<PersonRow>
            source="role"
            label={t('column.role')}
            render={(person) =>
              isAdmin ? <RoleCell person={person} /> : roleName(person.role, words)
            }
          />
          <Column<PersonRow>
            source="secondFactor"
            label={t('column.secondFactor')}
            render={({ secondFactor }) => <FactorMark isOn={secondFactor} />}
          />
          <Column<PersonRow>
            source="since"
            label={t('column.since')}
            render={({ since }) => formatDay(since)}
          />
          <Column<PersonRow>
            source="lastSeenAt"
            label={t('column.lastSeenAt')}
            render={({ lastSeenAt }) =>
              lastSeenAt === null ? t('signedOut') : formatMoment(lastSeenAt)
            }
          />
          {isAdmin && (
            <Column<PersonRow>
              source="actions"
              disableSort
              label={t('column.actions')}
              render={(person) => <PersonActions person={person} />}
            />
          )}
        </DataTable>
      </ConsoleList>
      {isAdmin && (
        <Box sx={{ mt: 5 }}>
          <InviteSection />
        </Box>
      )}
    </>
  );
}
