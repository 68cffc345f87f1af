import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { formatDay } from '../../format';
import { PageSkeleton } from '../../layout/PageSkeleton';
import { useConsolePath, useIsAdmin } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { PageTitle } from '../layout/PageTitle';
import { type FrameVersion, useFrames } from './coding-data';
import { DeleteFrame } from './DeleteFrame';
import { FrameDifference } from './FrameDifference';
import { ThemeTable } from './ThemeTable';

/** One item’s code frame: a version, what hangs on it, and what changed since the one before. */
export default function CodeFramePage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Frame />
    </Suspense>
  );
}

function Frame() {
  const { t } = useTranslation('coding');
  const path = useConsolePath();
  const { item = '' } = useParams();
  const isAdmin = useIsAdmin();
  const [search, setSearch] = useSearchParams();
  const versions = useFrames(item);
  const [newest] = versions;
  const shown = versions.find(({ version }) => String(version) === search.get('version')) ?? newest;
  const before = versions.find(({ version }) => version === (shown?.version ?? 0) - 1);
  const edit = (
    <Button variant="contained" component={RouterLink} to={path(`/themes/${item}/edit`)}>
      {t(newest === undefined ? 'frame.first' : newest.frozen ? 'frame.next' : 'frame.change')}
    </Button>
  );
  return (
    <>
      <PageTitle
        title={item}
        parent={{ name: t('frames.title'), path: path('/themes') }}
        lead={t('frame.lead')}
        actions={isAdmin && edit}
      />
      {shown === undefined ? (
        <EmptyState title={t('frame.none.title')} text={t('frame.none.text')} />
      ) : (
        <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <TextField
              select
              size="small"
              label={t('frame.version')}
              value={String(shown.version)}
              onChange={({ target }) => {
                setSearch({ version: target.value }, { replace: true });
              }}
              sx={{ minWidth: '14em' }}
            >
              {versions.map(({ id, version, createdAt }) => (
                <MenuItem key={id} value={String(version)}>
                  {t('frame.versionOf', { version, day: formatDay(createdAt) })}
                </MenuItem>
              ))}
            </TextField>
            {isAdmin && shown === newest && !shown.frozen && <DeleteFrame frame={shown} />}
          </Box>
          <Use frame={shown} />
          {before !== undefined && <FrameDifference from={before} to={shown} />}
          <Box component="section">
            <Typography variant="h2" sx={{ fontSize: '1.25rem', mb: 1.5 }}>
              {t('frame.themes', { count: shown.themes.length })}
            </Typography>
            <ThemeTable themes={shown.themes} />
          </Box>
        </Box>
      )}
    </>
  );
}

function Use({ frame: { frozen, editions, codings } }: { readonly frame: FrameVersion }) {
  const { t } = useTranslation('coding');
  return (
    <Alert severity="info" variant="outlined">
      {!frozen && t('frame.free')}
      {codings > 0 && t('frame.coded', { count: codings })}{' '}
      {editions.length > 0 && t('frame.sealed', { editions: editions.join(', ') })}
    </Alert>
  );
}
