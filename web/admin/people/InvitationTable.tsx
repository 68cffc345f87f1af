import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roleName } from '../../accounts/role-name';
import { execute } from '../../api/execute';
import { formatDay } from '../../format';
import { graphql } from '../../graphql';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useConsoleStudy } from '../console-study';
import { useNotices } from '../layout/use-notices';
import { type InvitationRow, invitationsKey } from './invitation-data';

const WITHDRAW = graphql(`
  mutation ConsoleWithdrawInvitation($study: ID!, $id: ID!) {
    withdrawColleagueInvitation(study: $study, id: $id)
  }
`);

interface Props {
  readonly rows: readonly InvitationRow[];
  readonly onWithdrawn: (id: string) => void;
}

/** Invitations that can still be accepted, and what became of their mails. */
export function InvitationTable({ rows, onWithdrawn }: Props) {
  const { t } = useTranslation('people');
  const { t: words } = useTranslation();
  const { id: study } = useConsoleStudy();
  const queries = useQueryClient();
  const { done, failed } = useNotices();
  const withdraw = useMutation({
    mutationFn: ({ id }: InvitationRow) => execute(WITHDRAW, { study, id }),
    onSuccess: (_, { id, email }) => {
      onWithdrawn(id);
      done(t('invite.withdrawn', { email }));
    },
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: invitationsKey(study) }),
  });
  if (rows.length === 0) return null;
  return (
    <div>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('invite.open')}
      </Typography>
      <ScrollRegion label={t('invite.open')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('column.email')}</TableCell>
              <TableCell>{t('column.role')}</TableCell>
              <TableCell>{t('invite.until')}</TableCell>
              <TableCell>{t('invite.mail')}</TableCell>
              <TableCell>{t('column.actions')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell>{row.email}</TableCell>
                <TableCell>{roleName(row.role, words)}</TableCell>
                <TableCell>{formatDay(row.expiresAt)}</TableCell>
                <TableCell>
                  {row.mailStatus === null ? t('mail.none') : t(`mail.${row.mailStatus}`)}
                  {row.mailReason !== null && row.mailStatus !== 'SENT' && `: ${row.mailReason}`}
                </TableCell>
                <TableCell>
                  <Button
                    size="small"
                    aria-label={t('invite.withdrawOne', { email: row.email })}
                    disabled={withdraw.isPending}
                    onClick={() => {
                      withdraw.mutate(row);
                    }}
                  >
                    {t('invite.withdraw')}
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </div>
  );
}
