import Icon from '@mui/icons-material/MenuBookOutlined';
import type { ConsoleResource } from '../console-resource';
import { EditionList } from './EditionList';

export const editions: ConsoleResource = {
  name: 'editions',
  icon: Icon,
  part: 'results',
  seenBy: 'VIEWER',
  changedBy: 'ADMIN',
  list: EditionList,
};
