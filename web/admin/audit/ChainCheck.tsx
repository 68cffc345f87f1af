import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../accounts/CopyText';
import { execute } from '../../api/execute';
import { formatCount } from '../../format';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import texts from '../locales/en/audit.json';

const CHECK = graphql(`
  query AuditCheck($study: ID!, $seq: Int, $hash: String) {
    auditCheck(study: $study, seq: $seq, hash: $hash) {
      seq
      hash
      problems {
        code
        seq
        to
      }
    }
  }
`);

/** “12 3f…”: the number of a row and its hash, as they are copied here. */
const NOTE = /^(\d+)\s+([0-9a-f]{64})$/;

/** Follows the chain of hashes, and gives its head to be noted elsewhere. */
export function ChainCheck() {
  const { t } = useTranslation('audit');
  const { id: study } = useConsoleStudy();
  const [note, setNote] = useState('');
  const read = NOTE.exec(note.trim());
  const isWrong = note.trim() !== '' && read === null;
  const check = useMutation({
    mutationFn: () =>
      execute(CHECK, { study, ...(read === null ? {} : { seq: Number(read[1]), hash: read[2] }) }),
  });
  const result = check.data?.auditCheck;
  const worded = (code: string) =>
    Object.hasOwn(texts.problem, code) ? (code as keyof (typeof texts)['problem']) : 'altered';
  return (
    <Paper variant="outlined" component="section" aria-labelledby="chain-title" sx={{ p: 2 }}>
      <Typography variant="h2" id="chain-title" sx={{ fontSize: '1.125rem' }}>
        {t('chain.title')}
      </Typography>
      <Typography variant="body2" sx={{ my: 1, maxWidth: '52em', color: 'text.secondary' }}>
        {t('chain.text')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
        <TextField
          size="small"
          label={t('chain.note')}
          helperText={t(isWrong ? 'chain.noteWrong' : 'chain.noteHelp')}
          error={isWrong}
          value={note}
          sx={{ minWidth: { xs: '100%', sm: 420 } }}
          onChange={({ target }) => {
            setNote(target.value);
          }}
        />
        <Button
          variant="outlined"
          disabled={check.isPending || isWrong}
          onClick={() => {
            check.mutate();
          }}
        >
          {t('chain.check')}
        </Button>
      </Box>
      <div aria-live="polite">
        {check.error !== null && <Alert severity="error">{check.error.message}</Alert>}
        {result !== undefined && (
          <Alert
            severity={result.problems.length === 0 ? 'success' : 'error'}
            variant="outlined"
            sx={{ mt: 2 }}
          >
            {result.problems.length === 0
              ? t('chain.whole', { count: result.seq, rows: formatCount(result.seq) })
              : t('chain.broken')}
            {result.problems.length > 0 && (
              <ul>
                {result.problems.map(({ code, seq, to }) => (
                  <li key={`${code}${seq}`}>
                    {t(`problem.${worded(code)}`, { seq, to: to ?? seq })}
                  </li>
                ))}
              </ul>
            )}
            <Typography variant="body2" sx={{ mt: 1 }}>
              {t('chain.head')}
            </Typography>
            <Box component="code" sx={{ display: 'block', overflowWrap: 'anywhere', mb: 1 }}>
              {`${result.seq} ${result.hash}`}
            </Box>
            <CopyText text={`${result.seq} ${result.hash}`} label={t('chain.copy')} />
          </Alert>
        )}
      </div>
    </Paper>
  );
}
