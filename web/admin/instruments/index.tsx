import Icon from '@mui/icons-material/ListAltOutlined';
import { lazy } from 'react';
import { Route } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { instrumentData } from './instrument-data';
import { InstrumentList } from './InstrumentList';

const VersionPage = lazy(() => import('./VersionPage'));
const ComparePage = lazy(() => import('./compare/ComparePage'));

export const instruments: ConsoleResource = {
  name: 'instruments',
  icon: Icon,
  part: 'fieldwork',
  seenBy: 'VIEWER',
  changedBy: 'ADMIN',
  data: instrumentData,
  list: InstrumentList,
  routes: (
    <>
      <Route path="compare" element={<ComparePage />} />
      <Route path=":version" element={<VersionPage />} />
    </>
  ),
};
