import Icon from '@mui/icons-material/ContactMailOutlined';
import { Route } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { AddPersonPage } from './AddPersonPage';
import { ImportToListPage } from './ImportPage';
import { inviteeData } from './invitee-data';
import { InviteeList } from './InviteeList';
import { PersonPage } from './PersonPage';

export const invitees: ConsoleResource = {
  name: 'invitees',
  icon: Icon,
  part: 'fieldwork',
  seenBy: 'ADMIN',
  changedBy: 'ADMIN',
  data: inviteeData,
  list: InviteeList,
  routes: (
    <>
      <Route path="add" element={<AddPersonPage />} />
      <Route path="import" element={<ImportToListPage />} />
      <Route path=":id" element={<PersonPage />} />
    </>
  ),
};
