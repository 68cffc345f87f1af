import Download from '@mui/icons-material/Download';
import ContentCopy from '@mui/icons-material/ContentCopyOutlined';
import CompareArrows from '@mui/icons-material/CompareArrows';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { useConsolePath, useConsoleStudy, useIsAdmin } from '../console-study';
import { PageTitle } from '../layout/PageTitle';
import { DeleteVersion } from './DeleteVersion';
import { Editor } from './editor/Editor';
import { VERSION, type VersionDetail } from './instrument-data';
import { useCreateVersion } from './NewVersion';
import { VersionMark } from './VersionMark';

/** One version of the questionnaire: written while it is a draft, looked at once it is frozen. */
export default function VersionPage() {
  const { t } = useTranslation('instruments');
  const path = useConsolePath();
  const isAdmin = useIsAdmin();
  const version = useVersion();
  const isFrozen = version.frozenAt !== null;
  const waves = version.waves.map(({ name }) => name).join(', ');
  return (
    <>
      <PageTitle
        title={t('version', { version: version.version })}
        parent={{ name: t('title'), path: path('/instruments') }}
        mark={<VersionMark frozenAt={version.frozenAt} />}
        lead={waves === '' ? t('usedBy.none') : t('usedBy.waves', { waves })}
        actions={<VersionActions version={version} />}
      />
      {isFrozen && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          {t('frozen')}
        </Alert>
      )}
      <Editor key={version.id} version={version} isReadOnly={isFrozen || !isAdmin} />
    </>
  );
}

/** As it was when the page was opened: what is typed meanwhile is not overwritten. */
function useVersion(): VersionDetail {
  const { id: study } = useConsoleStudy();
  const version = Number(useParams().version);
  return useSuspenseQuery({
    queryKey: ['instrument-version', study, version],
    queryFn: ({ signal }) => execute(VERSION, { study, version }, signal),
    ...{ staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
  }).data.instrumentVersion;
}

function VersionActions({
  version: { version, frozenAt, waves },
}: {
  readonly version: VersionDetail;
}) {
  const { t } = useTranslation('instruments');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const isAdmin = useIsAdmin();
  const create = useCreateVersion();
  return (
    <>
      <Button
        startIcon={<CompareArrows />}
        component={RouterLink}
        to={`${path('/instruments/compare')}?b=${version}`}
      >
        {t('compare.action')}
      </Button>
      <Button
        startIcon={<Download />}
        href={`/instruments.json?study=${encodeURIComponent(study)}&version=${version}`}
        download
      >
        {t('export')}
      </Button>
      {isAdmin && (
        <Button
          startIcon={<ContentCopy />}
          variant={frozenAt === null ? 'text' : 'contained'}
          disabled={create.isPending}
          onClick={() => {
            create.mutate({ from: version });
          }}
        >
          {t('create.fromThis')}
        </Button>
      )}
      {isAdmin && frozenAt === null && waves.length === 0 && <DeleteVersion version={version} />}
      {create.error !== null && <Alert severity="error">{create.error.message}</Alert>}
    </>
  );
}
