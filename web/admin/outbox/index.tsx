import Icon from '@mui/icons-material/OutboxOutlined';
import { Route } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { mailData } from './mail-data';
import { MailList } from './MailList';
import { MailPage } from './MailPage';

export const outbox: ConsoleResource = {
  name: 'outbox',
  icon: Icon,
  part: 'fieldwork',
  seenBy: 'ADMIN',
  changedBy: 'ADMIN',
  data: mailData,
  list: MailList,
  routes: <Route path=":id" element={<MailPage />} />,
};
