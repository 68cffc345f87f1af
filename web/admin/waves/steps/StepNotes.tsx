import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { useConsolePath, useIsAdmin } from '../../console-study';
import { useWave } from '../use-wave';
import type { WaveStep } from '../wave-progress';
import { remedyOf } from './remedy';

/** What keeps a step from being taken, and what to know before it; each with the way to mend it. */
export function StepNotes({ blockers, warnings }: Pick<WaveStep, 'blockers' | 'warnings'>) {
  const { t } = useTranslation('waves');
  return (
    <>
      {blockers.length === 0 ? (
        <Typography variant="body2">{t('steps.free')}</Typography>
      ) : (
        <Alert severity="warning" variant="outlined">
          <Notes title={t('steps.blocked')} notes={blockers} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert severity="info" variant="outlined">
          <Notes title={t('steps.warned')} notes={warnings} />
        </Alert>
      )}
    </>
  );
}

interface NotesProps {
  readonly title: string;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

function Notes({ title, notes }: NotesProps) {
  const { t } = useTranslation('waves');
  const path = useConsolePath();
  const isAdmin = useIsAdmin();
  const { id, access } = useWave();
  return (
    <>
      <strong>{title}</strong>
      <Box component="ul" sx={{ m: 0, mt: 0.5, paddingInlineStart: 2.5 }}>
        {notes.map(({ code, message }) => {
          const remedy = isAdmin ? remedyOf(code, access) : null;
          return (
            <li key={message}>
              {message}
              {remedy !== null && (
                <>
                  {' '}
                  <Link
                    component={RouterLink}
                    to={path(remedy.ofWave ? `/waves/${id}${remedy.path}` : remedy.path)}
                    sx={{ color: 'text.primary' }}
                  >
                    {t(`steps.remedy.${remedy.name}`)}
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </Box>
    </>
  );
}
