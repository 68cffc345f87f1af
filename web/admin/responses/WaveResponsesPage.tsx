import { Route, Routes } from 'react-router-dom';
import { useWave } from '../waves/use-wave';
import { ResponseList } from './ResponseList';
import { ResponseShow } from './ResponseShow';

/** The responses of a wave: all of them, and one. */
export default function WaveResponsesPage() {
  const wave = useWave();
  return (
    <Routes>
      <Route index element={<ResponseList key={wave.id} wave={wave} />} />
      <Route path=":response" element={<ResponseShow wave={wave} />} />
    </Routes>
  );
}
