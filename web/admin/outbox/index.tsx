import Icon from '@mui/icons-material/OutboxOutlined';
import type { ConsoleResource } from '../console-resource';
import { MailList } from './MailList';

export const outbox: ConsoleResource = {
  name: 'outbox',
  icon: Icon,
  part: 'fieldwork',
  seenBy: 'ADMIN',
  changedBy: 'ADMIN',
  list: MailList,
};
