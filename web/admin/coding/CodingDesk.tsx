import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { useConsolePath } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { useWave } from '../waves/use-wave';
import { AnswerDesk } from './AnswerDesk';
import { CodingHead } from './CodingHead';
import { useOverview } from './coding-data';
import { type Answer, useCodingQueue } from './queue-data';

/** So many answers are read ahead, and behind. */
const AHEAD = 10;

/** One coder codes one item’s answers. */
export function CodingDesk() {
  const { t } = useTranslation('coding');
  const path = useConsolePath();
  const { item = '' } = useParams();
  const { id: wave } = useWave();
  const [search, setSearch] = useSearchParams();
  const imported = search.has('imported');
  const coding = useOverview(wave).find((each) => each.item === item);
  const queue = useCodingQueue(wave, item, search.get('at'), imported);
  const { answers } = queue;
  const wanted = answers.findIndex(({ place }) => place === search.get('at'));
  const at = wanted < 0 ? firstUncoded(answers) : wanted;
  const answer = answers[at];
  const { hasNextPage, hasPreviousPage, fetchNextPage, fetchPreviousPage } = queue;
  useEffect(() => {
    if (hasNextPage && at >= answers.length - AHEAD) void fetchNextPage();
    else if (hasPreviousPage && at < AHEAD) void fetchPreviousPage();
  }, [at, answers.length, hasNextPage, hasPreviousPage, fetchNextPage, fetchPreviousPage]);
  const go = ({ place }: Answer) => {
    const next = new URLSearchParams(search);
    next.set('at', place);
    setSearch(next, { replace: true });
  };
  const root = path(`/waves/${wave}/coding`);
  const hasImported = coding?.coders.some(({ coder }) => coder === 'import') === true;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <CodingHead wave={wave} label={coding?.label ?? item} />
      {queue.queue?.part === 'SECOND' && (
        <Alert severity="info" variant="outlined">
          {t('desk.second')}
        </Alert>
      )}
      {hasImported && queue.queue?.part === 'FIRST' && (
        <FormControlLabel
          label={t('desk.imported')}
          control={
            <Switch
              checked={imported}
              onChange={({ target }) => {
                setSearch(target.checked ? { imported: '' } : {}, { replace: true });
              }}
            />
          }
        />
      )}
      {queue.queue === null || answer === undefined ? (
        <EmptyState title={t('desk.none.title')} text={t('desk.none.text')}>
          <Button variant="outlined" component={RouterLink} to={root}>
            {t('desk.back')}
          </Button>
        </EmptyState>
      ) : (
        <AnswerDesk
          key={String(imported)}
          item={item}
          queue={queue.queue}
          answer={answer}
          answers={answers}
          isSealed={coding?.sealed === true}
          onGo={go}
        />
      )}
    </Box>
  );
}

/** Where the coder stopped; the first when all are coded. */
const firstUncoded = (answers: readonly Answer[]): number =>
  Math.max(
    0,
    answers.findIndex(({ themes }) => themes.length === 0),
  );
