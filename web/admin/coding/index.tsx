import Icon from '@mui/icons-material/StyleOutlined';
import type { ConsoleResource } from '../console-resource';
import { CodeFrameList } from './CodeFrameList';

export const themes: ConsoleResource = {
  name: 'themes',
  icon: Icon,
  part: 'fieldwork',
  seenBy: 'ANALYST',
  changedBy: 'ADMIN',
  list: CodeFrameList,
};
