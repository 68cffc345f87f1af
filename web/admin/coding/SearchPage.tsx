import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import { useWave } from '../waves/use-wave';
import { BatchBar } from './BatchBar';
import { CODING, useOverview } from './coding-data';
import { CodingHead } from './CodingHead';
import { QUEUE } from './queue-data';

const MOST = 200;

/** Finds answers by their words, to code those that somebody ticks. */
export function SearchPage() {
  const { t } = useTranslation('coding');
  const { id: study } = useConsoleStudy();
  const { item = '' } = useParams();
  const { id: wave } = useWave();
  const [address, setAddress] = useSearchParams();
  const search = address.get('q') ?? '';
  const [words, setWords] = useState(search);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const coding = useOverview(wave).find((each) => each.item === item);
  const { data, error } = useQuery({
    queryKey: [CODING, study, 'search', wave, item, search],
    enabled: search !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      execute(
        QUEUE,
        {
          ...{ study, wave, item, search, first: MOST },
          ...{ after: null, before: null, uncoded: false, imported: false },
        },
        signal,
      ),
  });
  const queue = search === '' ? undefined : data?.codingQueue;
  const answers = queue?.answers ?? [];
  const free = answers.filter(({ decided }) => !decided);
  const nameOf = (theme: string): string =>
    queue?.frame.themes.find(({ value }) => value === theme)?.text ?? t('noTheme');
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <CodingHead wave={wave} label={coding?.label ?? item} />
      <Box
        component="form"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setChosen(new Set());
          setAddress(words.trim() === '' ? {} : { q: words.trim() }, { replace: true });
        }}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
      >
        <TextField
          size="small"
          label={t('search.words')}
          helperText={t('search.help')}
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
          }}
          sx={{ flex: '1 1 16em', maxWidth: '32em' }}
        />
        <Button type="submit" variant="contained">
          {t('search.button')}
        </Button>
      </Box>
      {error !== null && <Alert severity="error">{error.message}</Alert>}
      {queue !== undefined && (
        <>
          <Typography role="status">
            {t(answers.length === MOST ? 'search.foundMost' : 'search.found', {
              count: answers.length,
            })}
          </Typography>
          {free.length > 0 && coding?.sealed !== true && (
            <BatchBar
              wave={wave}
              item={item}
              version={queue.frame.version}
              themes={queue.frame.themes}
              chosen={[...chosen]}
              onDone={() => {
                setChosen(new Set());
              }}
            />
          )}
          {free.length > 0 && (
            <FormControlLabel
              label={t('search.all', { count: free.length })}
              control={
                <Checkbox
                  checked={free.every(({ response }) => chosen.has(response))}
                  indeterminate={chosen.size > 0 && chosen.size < free.length}
                  onChange={({ target }) => {
                    setChosen(new Set(target.checked ? free.map(({ response }) => response) : []));
                  }}
                />
              }
            />
          )}
          <Box
            component="ul"
            sx={{
              listStyle: 'none',
              m: 0,
              p: 0,
              display: 'grid',
              gap: 1,
              gridTemplateColumns: 'minmax(0, 1fr)',
            }}
          >
            {answers.map(({ response, text, themes, decided }) => (
              <Box
                component="li"
                key={response}
                sx={{
                  border: 1,
                  borderColor: 'divider',
                  borderRadius: 1,
                  px: 1.5,
                  py: 0.5,
                  bgcolor: 'background.paper',
                }}
              >
                <FormControlLabel
                  sx={{ alignItems: 'flex-start' }}
                  disabled={decided}
                  control={
                    <Checkbox
                      checked={chosen.has(response)}
                      onChange={({ target }) => {
                        const next = new Set(chosen);
                        if (target.checked) next.add(response);
                        else next.delete(response);
                        setChosen(next);
                      }}
                    />
                  }
                  label={
                    <Box sx={{ py: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                      {text}
                      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                        {themes.length === 0
                          ? t('search.uncoded')
                          : t('search.has', { themes: themes.map(nameOf).join(', ') })}
                      </Typography>
                    </Box>
                  }
                />
              </Box>
            ))}
          </Box>
        </>
      )}
    </Box>
  );
}
