import EventNote from '@mui/icons-material/EventNoteOutlined';
import { Route } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { WaveCreate } from './form/WaveCreate';
import { waveData } from './wave-data';
import { WaveFrame } from './WaveFrame';
import { WaveList } from './WaveList';
import { WAVE_PARTS } from './wave-parts';

export const waves: ConsoleResource = {
  name: 'waves',
  icon: EventNote,
  part: 'fieldwork',
  seenBy: 'VIEWER',
  changedBy: 'ADMIN',
  data: waveData,
  list: WaveList,
  create: WaveCreate,
  routes: (
    <Route path=":wave" element={<WaveFrame />}>
      {WAVE_PARTS.map(({ at, page: Page }) =>
        at === '' ? (
          <Route key={at} index element={<Page />} />
        ) : (
          <Route key={at} path={`${at}/*`} element={<Page />} />
        ),
      )}
    </Route>
  ),
};
