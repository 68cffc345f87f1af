import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountForm } from '../../accounts/AccountForm';
import { CopyText } from '../../accounts/CopyText';
import { emailField } from '../../accounts/person-fields';
import type { Role } from '../../accounts/role-name';
import { RoleSelect } from '../../accounts/RoleSelect';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { InvitationTable } from './InvitationTable';
import { INVITATIONS, invitationsKey } from './invitation-data';

const INVITE = graphql(`
  mutation ConsoleInviteColleague($study: ID!, $email: String!, $role: Role!) {
    inviteColleague(study: $study, email: $email, role: $role) {
      id
      email
      link
      mailStatus
    }
  }
`);

interface Made {
  readonly id: string;
  readonly email: string;
  readonly link: string;
  readonly isMailed: boolean;
}

/** While a mail is on its way, in ms. */
const LOOK_EVERY = 2000;

/** Inviting colleagues, what became of the mails, and taking open invitations back. */
export function InviteSection() {
  const { t } = useTranslation('people');
  const { t: words } = useTranslation();
  const { id: study } = useConsoleStudy();
  const queries = useQueryClient();
  const heading = useId();
  const [role, setRole] = useState<Role>('VIEWER');
  const [made, setMade] = useState<Made | null>(null);
  const { data } = useQuery({
    queryKey: invitationsKey(study),
    queryFn: ({ signal }) => execute(INVITATIONS, { study }, signal),
    refetchInterval: ({ state }) =>
      state.data?.colleagueInvitations.some(({ mailStatus }) => isUnderWay(mailStatus)) === true
        ? LOOK_EVERY
        : false,
  });
  const invite = async ({ email }: { readonly email: string }) => {
    const { inviteColleague: invited } = await execute(INVITE, { study, email, role });
    setMade({ ...invited, link: invited.link ?? '', isMailed: invited.mailStatus !== null });
    await queries.invalidateQueries({ queryKey: invitationsKey(study) });
  };
  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: 'grid', gap: 3 }}>
      <Typography variant="h2" id={heading}>
        {t('invite.title')}
      </Typography>
      <AccountForm
        label={t('invite.title')}
        fields={[emailField(words, 'off')]}
        action={t('invite.action')}
        done={t('invite.done')}
        conflict={t('invite.member')}
        onSend={invite}
      >
        <RoleSelect
          label={t('column.role')}
          role={role}
          help={t('invite.roleHelp')}
          onChange={setRole}
        />
      </AccountForm>
      {made !== null && (
        <Alert severity="success" variant="outlined" role="presentation">
          <Typography sx={{ mb: 1 }}>
            {t(made.isMailed ? 'invite.madeAndMailed' : 'invite.made', { email: made.email })}
          </Typography>
          <Box component="code" sx={{ display: 'block', overflowWrap: 'anywhere', mb: 1.5 }}>
            {made.link}
          </Box>
          <CopyText key={made.link} text={made.link} label={t('invite.copy')} />
        </Alert>
      )}
      <InvitationTable
        rows={data?.colleagueInvitations ?? []}
        onWithdrawn={(id) => {
          if (made?.id === id) setMade(null);
        }}
      />
    </Box>
  );
}

const isUnderWay = (status: string | null): boolean => status === 'QUEUED' || status === 'SENDING';
