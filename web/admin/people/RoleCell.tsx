import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useMutation } from '@tanstack/react-query';
import { useRefresh } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { type Role, roleName, ROLES } from '../../accounts/role-name';
import { execute } from '../../api/execute';
import { graphql } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { useNotices } from '../layout/use-notices';
import type { PersonRow } from './people-data';

const SET_ROLE = graphql(`
  mutation ConsoleSetRole($study: ID!, $account: ID!, $role: Role!) {
    setRole(study: $study, account: $account, role: $role) {
      id
      role
    }
  }
`);

/** Changes at once, as it says, and can be undone; one’s own role is only changed by others. */
export function RoleCell({ person: { id, name, role } }: { readonly person: PersonRow }) {
  const { t } = useTranslation('people');
  const { t: words } = useTranslation();
  const { id: study, me } = useConsoleStudy();
  const refresh = useRefresh();
  const { done, failed } = useNotices();
  const set = useMutation({
    mutationFn: ({ next }: { readonly next: Role; readonly before: Role | null }) =>
      execute(SET_ROLE, { study, account: id, role: next }),
    onSuccess: (_, { next, before }) => {
      const text = t('role.done', { name, role: roleName(next, words) });
      const undo = () => {
        if (before !== null) set.mutate({ next: before, before: null });
      };
      done(text, before === null ? null : undo);
    },
    onError: failed,
    onSettled: refresh,
  });
  if (id === me.id) return <span title={t('role.own')}>{roleName(role, words)}</span>;
  return (
    <Select
      size="small"
      value={role}
      disabled={set.isPending}
      onChange={({ target }) => {
        set.mutate({ next: target.value, before: role });
      }}
      slotProps={{ input: { 'aria-label': t('role.of', { name }) } }}
      SelectDisplayProps={{ 'aria-label': t('role.of', { name }) }}
      sx={{ minWidth: '7.5rem', '& .MuiSelect-select': { py: 0.75 } }}
    >
      {ROLES.map((one) => (
        <MenuItem key={one} value={one}>
          {roleName(one, words)}
        </MenuItem>
      ))}
    </Select>
  );
}
