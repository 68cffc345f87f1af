import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { execute } from '../api/execute';
import { formatMoment } from '../format';
import { graphql } from '../graphql';
import { AccountSection } from './AccountSection';
import { leaveFor, refreshAccount, useAccountAnswer } from './account-data';
import { browserName } from './browser-name';
import { SIGN_IN } from './next-path';
import { PersonRow, personRows } from './PersonRow';
import { RowFailure } from './RowFailure';

const SESSIONS = graphql(`
  query Sessions {
    sessions {
      id
      current
      lastSeenAt
      userAgent
      address
    }
  }
`);

const END_SESSION = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id)
  }
`);

const SIGN_OUT_EVERYWHERE = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);

/** Where one is signed in. */
export function SessionsSection() {
  const { t } = useTranslation();
  const { sessions } = useAccountAnswer(SESSIONS, {});
  const end = useMutation({
    networkMode: 'always',
    mutationFn: async (id: string) => {
      await execute(END_SESSION, { id });
      await refreshAccount();
    },
  });
  const endAll = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      await execute(SIGN_OUT_EVERYWHERE, {});
      await leaveFor(SIGN_IN);
    },
  });
  return (
    <AccountSection title={t('accounts.sessions.title')}>
      <Box component="ul" sx={personRows}>
        {sessions.map(({ id, current, lastSeenAt, userAgent, address }) => {
          const browser = browserName(userAgent) ?? t('accounts.sessions.unknown');
          return (
            <PersonRow
              key={id}
              name={browser}
              details={[address, t('accounts.sessions.seen', { time: formatMoment(lastSeenAt) })]}
            >
              {current ? (
                <Typography variant="body2">{t('accounts.sessions.current')}</Typography>
              ) : (
                <Button
                  aria-label={t('accounts.sessions.endOne', { browser })}
                  disabled={end.isPending}
                  onClick={() => {
                    end.mutate(id);
                  }}
                >
                  {t('accounts.sessions.end')}
                </Button>
              )}
            </PersonRow>
          );
        })}
      </Box>
      <RowFailure error={end.error ?? endAll.error} />
      <Button
        variant="outlined"
        disabled={endAll.isPending}
        onClick={() => {
          endAll.mutate();
        }}
      >
        {t('accounts.sessions.endAll')}
      </Button>
    </AccountSection>
  );
}
