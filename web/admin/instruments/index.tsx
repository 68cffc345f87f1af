import Icon from '@mui/icons-material/ListAltOutlined';
import type { ConsoleResource } from '../console-resource';
import { InstrumentList } from './InstrumentList';

export const instruments: ConsoleResource = {
  name: 'instruments',
  icon: Icon,
  part: 'fieldwork',
  seenBy: 'VIEWER',
  changedBy: 'ADMIN',
  list: InstrumentList,
};
