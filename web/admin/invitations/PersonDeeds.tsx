import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { execute } from '../../api/execute';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { AskFirst } from './AskFirst';
import { ERASE_INVITEE, OPT_OUT_INVITEE, type Person, REMOVE_INVITEE } from './documents';
import { Refused } from './Refused';
import { useDeed } from './use-deed';

/** What somebody may ask for: to see what is stored, to get no more mails, to be erased. */
export function PersonDeeds({ person }: { readonly person: Person }) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const { id, email, optedOutAt, removedAt } = person;
  const path = useConsolePath();
  const navigate = useNavigate();
  const notify = useNotify();
  const [asking, setAsking] = useState<'erase' | 'optOut' | null>(null);
  const done = () => {
    setAsking(null);
  };
  const remove = useDeed(() => execute(REMOVE_INVITEE, { study, id }));
  const optOut = useDeed(() => execute(OPT_OUT_INVITEE, { study, id }), done);
  const erase = useDeed(async () => {
    await execute(ERASE_INVITEE, { study, id });
    notify(t('person.erased'), { type: 'success' });
    await navigate(path('/invitees'), { replace: true });
  });
  return (
    <Box component="section" aria-labelledby="requests">
      <Typography variant="h2" id="requests" sx={{ mb: 1 }}>
        {t('person.requests')}
      </Typography>
      <Deed text={t('person.accessText')}>
        <Button
          variant="outlined"
          href={`/invitee-data.json?${new URLSearchParams({ study, id }).toString()}`}
        >
          {t('person.access')}
        </Button>
      </Deed>
      {optedOutAt === null && (
        <Deed text={t('person.optOutText')}>
          <Button
            variant="outlined"
            onClick={() => {
              setAsking('optOut');
            }}
          >
            {t('person.optOut')}
          </Button>
        </Deed>
      )}
      {removedAt === null && (
        <Deed text={t('person.removeText')}>
          <Button
            variant="outlined"
            loading={remove.isPending}
            onClick={() => {
              remove.mutate(undefined);
            }}
          >
            {t('person.remove')}
          </Button>
          <Refused error={remove.error} />
        </Deed>
      )}
      <Deed text={t('person.eraseText')}>
        <Button
          variant="outlined"
          color="error"
          onClick={() => {
            setAsking('erase');
          }}
        >
          {t('person.erase')}
        </Button>
      </Deed>
      <AskFirst
        isOpen={asking === 'erase'}
        title={t('person.eraseTitle', { email })}
        text={t('person.eraseAsk')}
        action={t('person.eraseAction')}
        isDangerous
        deed={erase}
        onClose={done}
      />
      <AskFirst
        isOpen={asking === 'optOut'}
        title={t('person.optOutTitle', { email })}
        text={t('person.optOutAsk')}
        action={t('person.optOutAction')}
        deed={optOut}
        onClose={done}
      />
    </Box>
  );
}

const Deed = ({ text, children }: { readonly text: string; readonly children: ReactNode }) => (
  <Box
    sx={{
      borderTop: 1,
      borderColor: 'divider',
      py: 2,
      display: 'grid',
      gap: 2,
      alignItems: 'center',
      gridTemplateColumns: { md: '1fr auto' },
      justifyItems: { xs: 'start', md: 'stretch' },
    }}
  >
    <Typography sx={{ maxWidth: '44em' }}>{text}</Typography>
    <Box sx={{ display: 'grid', gap: 1 }}>{children}</Box>
  </Box>
);
