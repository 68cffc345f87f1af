import Icon from '@mui/icons-material/StyleOutlined';
import { lazy } from 'react';
import { Route } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { CodeFrameList } from './CodeFrameList';

const CodeFramePage = lazy(() => import('./CodeFramePage'));
const FrameEditorPage = lazy(() => import('./FrameEditorPage'));

export const themes: ConsoleResource = {
  name: 'themes',
  icon: Icon,
  part: 'fieldwork',
  seenBy: 'ANALYST',
  changedBy: 'ADMIN',
  list: CodeFrameList,
  routes: (
    <>
      <Route path=":item" element={<CodeFramePage />} />
      <Route path=":item/edit" element={<FrameEditorPage />} />
    </>
  ),
};
