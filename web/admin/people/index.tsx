import Icon from '@mui/icons-material/GroupOutlined';
import type { ConsoleResource } from '../console-resource';
import { peopleData } from './people-data';
import { PeopleList } from './PeopleList';

export const people: ConsoleResource = {
  name: 'people',
  icon: Icon,
  part: 'team',
  seenBy: 'VIEWER',
  changedBy: 'ADMIN',
  data: peopleData,
  list: PeopleList,
};
