import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, roleName, ROLES } from './role-name';

interface Props {
  readonly label: string;
  readonly role: Role;
  readonly isDisabled?: boolean;
  readonly help?: string;
  readonly onChange: (role: Role) => void;
}

export function RoleSelect({ label, role, isDisabled = false, help, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <TextField
      select
      id={id}
      size="small"
      label={label}
      value={role}
      disabled={isDisabled}
      helperText={help}
      sx={{ minWidth: '11rem' }}
      onChange={({ target }) => {
        onChange(target.value as Role);
      }}
    >
      {ROLES.map((one) => (
        <MenuItem key={one} value={one}>
          {roleName(one, t)}
        </MenuItem>
      ))}
    </TextField>
  );
}
