import Icon from '@mui/icons-material/GroupOutlined';
import type { ConsoleResource } from '../console-resource';
import { PeopleList } from './PeopleList';

export const people: ConsoleResource = {
  name: 'people',
  icon: Icon,
  part: 'team',
  seenBy: 'VIEWER',
  changedBy: 'ADMIN',
  list: PeopleList,
};
