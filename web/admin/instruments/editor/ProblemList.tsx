import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../instrument-data';

interface Props {
  readonly problems: readonly Problem[];
  /** The document has changed since. */
  readonly isOld: boolean;
  readonly onGo: (problem: Problem) => void;
}

/** All that keeps a wave from using the document; each leads to its place. */
export function ProblemList({ problems, isOld, onGo }: Props) {
  const { t } = useTranslation('instruments');
  if (problems.length === 0) {
    return (
      <Typography
        variant="body2"
        role="status"
        data-problems="0"
        sx={{ display: 'flex', gap: 0.75, alignItems: 'center', color: 'text.secondary', my: 1 }}
      >
        <CheckCircle fontSize="small" aria-hidden />
        {t(isOld ? 'check.checking' : 'check.fine')}
      </Typography>
    );
  }
  return (
    <Alert
      severity="error"
      variant="outlined"
      role="group"
      aria-label={t('check.label')}
      icon={<ErrorOutline />}
      data-problems={problems.length}
      sx={{ my: 1.5 }}
    >
      <Typography variant="body2" role="status" sx={{ fontWeight: 650 }}>
        {t('check.problems', { count: problems.length })}
      </Typography>
      <Box
        component="ul"
        tabIndex={0}
        aria-label={t('check.label')}
        sx={{ m: 0, pl: 2.25, maxHeight: '11rem', overflowY: 'auto' }}
      >
        {problems.map((problem, index) => (
          <li key={`${problem.path} ${problem.code} ${String(index)}`}>
            <Link
              component="button"
              type="button"
              variant="body2"
              sx={{
                fontFamily: 'monospace',
                textAlign: 'start',
                minHeight: 24,
                maxWidth: '100%',
                overflowWrap: 'anywhere',
              }}
              onClick={() => {
                onGo(problem);
              }}
            >
              {problem.path === '' ? t('check.whole') : problem.path}
            </Link>
            <Typography variant="body2" component="span">
              {` ${problem.message}. ${problem.remedy}`}
            </Typography>
          </li>
        ))}
      </Box>
    </Alert>
  );
}
