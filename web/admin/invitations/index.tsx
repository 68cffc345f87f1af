import Icon from '@mui/icons-material/ContactMailOutlined';
import type { ConsoleResource } from '../console-resource';
import { InviteeList } from './InviteeList';

export const invitees: ConsoleResource = {
  name: 'invitees',
  icon: Icon,
  part: 'fieldwork',
  seenBy: 'ADMIN',
  changedBy: 'ADMIN',
  list: InviteeList,
};
