import Icon from '@mui/icons-material/MenuBookOutlined';
import type { ConsoleResource } from '../console-resource';
import { editionData } from './edition-data';
import { EditionList } from './EditionList';
import { EditionPage } from './EditionPage';

export const editions: ConsoleResource = {
  name: 'editions',
  icon: Icon,
  part: 'results',
  seenBy: 'VIEWER',
  changedBy: 'ADMIN',
  data: editionData,
  list: EditionList,
  show: EditionPage,
};
