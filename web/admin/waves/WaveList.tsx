import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { DataTable } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount, formatMoment } from '../../format';
import { useConsolePath, useIsAdmin } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { PageTitle } from '../layout/PageTitle';
import { Column } from '../list/Column';
import { ConsoleList } from '../list/ConsoleList';
import { FileButton } from '../list/FileButton';
import { DeletedDrafts } from './DeletedDrafts';
import { zoneName } from './form/local-time';
import { LoadSampleWave } from '../sample/LoadSampleWave';
import { SimulatedMark } from '../sample/SimulatedMark';
import type { WaveRow } from './wave-data';
import { WaveStatusMark } from './WaveStatusMark';

export function WaveList() {
  const { t } = useTranslation('waves');
  const path = useConsolePath();
  const isAdmin = useIsAdmin();
  const moment = (past: string | null, planned: string | null) => {
    if (past !== null) return formatMoment(past);
    return planned === null ? '' : t('planned', { moment: formatMoment(planned) });
  };
  const create = isAdmin ? (
    <>
      <LoadSampleWave />
      <Button
        variant="contained"
        startIcon={<Add />}
        component={RouterLink}
        to={path('/waves/create')}
      >
        {t('create')}
      </Button>
    </>
  ) : null;
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} actions={create} />
      <ConsoleList
        label={t('title')}
        sort={{ field: 'openedAt', order: 'DESC' }}
        actions={<WavesFile />}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {create}
          </EmptyState>
        }
      >
        <DataTable rowClick={false} bulkActionButtons={false}>
          <Column<WaveRow>
            source="name"
            label={t('column.name')}
            render={({ id, name }) => (
              <Link component={RouterLink} to={path(`/waves/${id}`)}>
                {name}
              </Link>
            )}
          />
          <Column<WaveRow>
            source="status"
            label={t('column.status')}
            render={({ status, simulated }) => (
              <>
                <WaveStatusMark status={status} /> {simulated && <SimulatedMark />}
              </>
            )}
          />
          <Column<WaveRow>
            source="version"
            label={t('column.version')}
            render={({ version }) => t('version', { version })}
          />
          <Column<WaveRow>
            source="access"
            label={t('column.access')}
            render={({ access }) => t(`access.${access}`)}
          />
          <Column<WaveRow>
            source="complete"
            disableSort
            label={t('column.complete')}
            render={({ responses, target }) =>
              target === null
                ? formatCount(responses.complete)
                : t('ofTarget', {
                    count: responses.complete,
                    target: formatCount(target),
                  })
            }
          />
          <Column<WaveRow>
            source="organisations"
            disableSort
            label={t('column.organisations')}
            render={({ responses }) => formatCount(responses.organisations)}
          />
          <Column<WaveRow>
            source="openedAt"
            label={t('column.opens')}
            render={({ openedAt, opensAt }) => moment(openedAt, opensAt)}
          />
          <Column<WaveRow>
            source="closesAt"
            label={t('column.closesAt')}
            render={({ closedAt, closesAt }) => moment(closedAt, closesAt)}
          />
        </DataTable>
      </ConsoleList>
      <Typography variant="caption" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
        {t('zone', { zone: zoneName() })}
      </Typography>
      {isAdmin && <DeletedDrafts />}
    </>
  );
}

function WavesFile() {
  const { t } = useTranslation('waves');
  const { t: status } = useTranslation('console');
  return (
    <FileButton<WaveRow>
      name="waves"
      columns={[
        { heading: t('column.name'), value: ({ name }) => name },
        { heading: t('column.status'), value: (wave) => status(`status.${wave.status}`) },
        { heading: t('column.version'), value: ({ version }) => version },
        { heading: t('column.access'), value: ({ access }) => t(`access.${access}`) },
        { heading: t('column.complete'), value: ({ responses }) => responses.complete },
        { heading: t('column.target'), value: ({ target }) => target },
        { heading: t('column.organisations'), value: ({ responses }) => responses.organisations },
        { heading: t('column.opens'), value: ({ openedAt, opensAt }) => openedAt ?? opensAt },
        { heading: t('column.closesAt'), value: ({ closedAt, closesAt }) => closedAt ?? closesAt },
      ]}
    />
  );
}
