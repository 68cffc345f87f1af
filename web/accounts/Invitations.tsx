import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { execute } from '../api/execute';
import { formatDay } from '../format';
import { graphql } from '../graphql';
import { AccountForm } from './AccountForm';
import { refreshAccount, useAccountAnswer } from './account-data';
import { CopyText } from './CopyText';
import { PersonRow, personRows } from './PersonRow';
import { emailField } from './person-fields';
import { type Role, roleName } from './role-name';
import { RoleSelect } from './RoleSelect';
import { RowFailure } from './RowFailure';

const INVITATIONS = graphql(`
  query ColleagueInvitations($study: ID!) {
    colleagueInvitations(study: $study) {
      id
      email
      role
      expiresAt
    }
  }
`);

const INVITE_COLLEAGUE = graphql(`
  mutation InviteColleague($study: ID!, $email: String!, $role: Role!) {
    inviteColleague(study: $study, email: $email, role: $role) {
      id
      email
      link
    }
  }
`);

const WITHDRAW_INVITATION = graphql(`
  mutation WithdrawColleagueInvitation($study: ID!, $id: ID!) {
    withdrawColleagueInvitation(study: $study, id: $id)
  }
`);

/** Inviting colleagues, and taking open invitations back. */
export function Invitations({ study }: { readonly study: string }) {
  const { t } = useTranslation();
  const { colleagueInvitations } = useAccountAnswer(INVITATIONS, { study });
  const [role, setRole] = useState<Role>('VIEWER');
  const [made, setMade] = useState<{ id: string; email: string; link: string } | null>(null);
  const withdraw = useMutation({
    networkMode: 'always',
    mutationFn: async (id: string) => {
      await execute(WITHDRAW_INVITATION, { study, id });
      if (made?.id === id) setMade(null);
      await refreshAccount();
    },
  });
  const invite = async ({ email }: { readonly email: string }) => {
    const { inviteColleague } = await execute(INVITE_COLLEAGUE, { study, email, role });
    setMade({ ...inviteColleague, link: inviteColleague.link ?? '' });
    await refreshAccount();
  };
  const title = t('accounts.invite.title');
  return (
    <>
      {colleagueInvitations.length > 0 && (
        <>
          <Typography variant="h3">{t('accounts.invite.open')}</Typography>
          <Box component="ul" sx={personRows}>
            {colleagueInvitations.map(({ id, email, role: given, expiresAt }) => (
              <PersonRow
                key={id}
                name={email}
                details={[
                  roleName(given, t),
                  t('accounts.invite.until', { day: formatDay(expiresAt) }),
                ]}
              >
                <Button
                  aria-label={t('accounts.invite.withdrawOne', { email })}
                  disabled={withdraw.isPending}
                  onClick={() => {
                    withdraw.mutate(id);
                  }}
                >
                  {t('accounts.invite.withdraw')}
                </Button>
              </PersonRow>
            ))}
          </Box>
          <RowFailure error={withdraw.error} />
        </>
      )}
      <Typography variant="h3">{title}</Typography>
      <AccountForm
        label={title}
        fields={[emailField(t, 'off')]}
        action={t('accounts.invite.action')}
        done={t('accounts.invite.done')}
        conflict={t('accounts.failure.member')}
        onSend={invite}
      >
        <RoleSelect
          label={t('accounts.invite.role')}
          role={role}
          help={t('accounts.invite.roleHelp')}
          onChange={setRole}
        />
      </AccountForm>
      {made !== null && (
        <Alert severity="success" variant="outlined" role="presentation" sx={{ maxWidth: '100%' }}>
          <Typography sx={{ mb: 1 }}>{t('accounts.invite.made', { email: made.email })}</Typography>
          <Box component="code" sx={{ display: 'block', overflowWrap: 'anywhere', mb: 1.5 }}>
            {made.link}
          </Box>
          <CopyText key={made.link} text={made.link} label={t('accounts.invite.copy')} />
        </Alert>
      )}
    </>
  );
}
