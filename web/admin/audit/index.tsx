import Icon from '@mui/icons-material/FactCheckOutlined';
import type { ConsoleResource } from '../console-resource';
import { AuditList } from './AuditList';

export const audit: ConsoleResource = {
  name: 'audit',
  icon: Icon,
  part: 'team',
  seenBy: 'ADMIN',
  changedBy: 'ADMIN',
  list: AuditList,
};
