import CompareArrows from '@mui/icons-material/CompareArrows';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { DataTable, useListContext } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatDay } from '../../format';
import { useConsolePath, useIsAdmin } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { PageTitle } from '../layout/PageTitle';
import { Column } from '../list/Column';
import { ConsoleList } from '../list/ConsoleList';
import { FileButton } from '../list/FileButton';
import type { VersionRow } from './instrument-data';
import { NewVersion } from './NewVersion';
import { languageName } from './language-name';
import { VersionMark } from './VersionMark';

/** Every version of the questionnaire. */
export function InstrumentList() {
  const { t } = useTranslation('instruments');
  const isAdmin = useIsAdmin();
  const path = useConsolePath();
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <ConsoleList
        label={t('title')}
        sort={{ field: 'version', order: 'DESC' }}
        actions={<ListActions />}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {isAdmin && <NewVersion newest={null} />}
          </EmptyState>
        }
      >
        <DataTable rowClick={false} bulkActionButtons={false}>
          <Column<VersionRow>
            source="version"
            label={t('column.version')}
            render={({ version }) => (
              <Link component={RouterLink} to={path(`/instruments/${version}`)}>
                {t('version', { version })}
              </Link>
            )}
          />
          <Column<VersionRow>
            source="frozenAt"
            label={t('column.state')}
            render={({ frozenAt, problems }) => (
              <>
                <VersionMark frozenAt={frozenAt} />{' '}
                {problems.length > 0 && t('problems', { count: problems.length })}
              </>
            )}
          />
          <Column<VersionRow>
            source="waves"
            disableSort
            label={t('column.waves')}
            render={({ waves }) =>
              waves.length === 0
                ? t('noWaves')
                : waves.map(({ id, name }) => (
                    <Link
                      key={id}
                      component={RouterLink}
                      to={path(`/waves/${id}`)}
                      sx={{ display: 'block' }}
                    >
                      {name}
                    </Link>
                  ))
            }
          />
          <Column<VersionRow> source="itemCount" label={t('column.items')} />
          <Column<VersionRow>
            source="locales"
            disableSort
            label={t('column.locales')}
            render={({ locales }) => locales.map(languageName).join(', ')}
          />
          <Column<VersionRow>
            source="changedAt"
            label={t('column.changedAt')}
            render={({ changedAt, changedBy }) =>
              changedBy === null
                ? formatDay(changedAt)
                : t('changed', { day: formatDay(changedAt), name: changedBy })
            }
          />
        </DataTable>
      </ConsoleList>
    </>
  );
}

function ListActions() {
  const { t } = useTranslation('instruments');
  const path = useConsolePath();
  const isAdmin = useIsAdmin();
  const { data, total } = useListContext<VersionRow>();
  const newest = data === undefined ? null : Math.max(...data.map(({ version }) => version));
  return (
    <>
      {(total ?? 0) > 1 && (
        <Button
          startIcon={<CompareArrows />}
          component={RouterLink}
          to={path('/instruments/compare')}
        >
          {t('compare.action')}
        </Button>
      )}
      {isAdmin && newest !== null && <NewVersion newest={newest} />}
      <FileButton<VersionRow>
        name="instruments"
        columns={[
          { heading: t('column.version'), value: ({ version }) => version },
          {
            heading: t('column.state'),
            value: ({ frozenAt }) => t(frozenAt === null ? 'mark.draft' : 'mark.frozen'),
          },
          {
            heading: t('column.waves'),
            value: ({ waves }) => waves.map(({ name }) => name).join('; '),
          },
          { heading: t('column.items'), value: ({ itemCount }) => itemCount },
          { heading: t('column.locales'), value: ({ locales }) => locales.join('; ') },
          { heading: t('column.changedAt'), value: ({ changedAt }) => changedAt },
        ]}
      />
    </>
  );
}
