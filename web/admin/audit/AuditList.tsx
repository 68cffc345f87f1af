import Download from '@mui/icons-material/Download';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatCount } from '../../format';
import { useConsoleStudy } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { PageTitle } from '../layout/PageTitle';
import { AUDIT, auditFile, filterOf, isNarrowed, questionIn } from './audit-data';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';
import { ChainCheck } from './ChainCheck';

const PAGE = 50;
/** New deeds appear by themselves while few pages are open: each is asked again. */
const LIVE_MS = 10_000;
const LIVE_PAGES = 4;

/** Who did what, when, before and after. */
export function AuditList() {
  const { t } = useTranslation('audit');
  const { id: study } = useConsoleStudy();
  const [parameters, setParameters] = useSearchParams();
  const question = questionIn(parameters);
  const filter = filterOf(question);
  const trail = useInfiniteQuery({
    queryKey: ['audit', study, filter],
    queryFn: ({ pageParam, signal }) =>
      execute(AUDIT, { study, filter, first: PAGE, after: pageParam }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ audit }) => audit.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      (state.data?.pages.length ?? 0) <= LIVE_PAGES ? LIVE_MS : false,
  });
  const rows = trail.data?.pages.flatMap(({ audit }) => audit.rows) ?? [];
  const total = trail.data?.pages[0]?.audit.total ?? 0;
  const clear = () => {
    setParameters({});
  };
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button
            variant="outlined"
            startIcon={<Download />}
            href={auditFile(study, question)}
            download
          >
            {t(isNarrowed(question) ? 'csvOfThese' : 'csv')}
          </Button>
        }
      />
      <ChainCheck />
      <AuditFilters question={question} />
      {trail.isPending && <LinearProgress aria-label={t('loading')} />}
      {trail.error !== null && <Alert severity="error">{trail.error.message}</Alert>}
      <Box role="status" sx={{ mb: 1, color: 'text.secondary' }}>
        {trail.data !== undefined &&
          t('count', { count: total, total: formatCount(total), shown: formatCount(rows.length) })}
      </Box>
      {rows.length > 0 && <AuditTable rows={rows} />}
      {trail.data !== undefined && rows.length === 0 && (
        <EmptyState
          title={t(isNarrowed(question) ? 'none.title' : 'empty.title')}
          text={t(isNarrowed(question) ? 'none.text' : 'empty.text')}
        >
          {isNarrowed(question) && (
            <Button variant="outlined" onClick={clear}>
              {t('filter.clear')}
            </Button>
          )}
        </EmptyState>
      )}
      {trail.hasNextPage && (
        <Button
          variant="outlined"
          sx={{ mt: 2 }}
          disabled={trail.isFetchingNextPage}
          onClick={() => {
            void trail.fetchNextPage();
          }}
        >
          {t('older')}
        </Button>
      )}
    </>
  );
}
