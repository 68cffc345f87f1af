import { useSearchParams } from 'react-router-dom';
import { useWave } from '../waves/use-wave';
import { ChooseFile } from './ChooseFile';
import { EarlierImports } from './EarlierImports';
import { ImportRun } from './ImportRun';
import { MatchFile } from './MatchFile';

/** Takes responses into a wave from a file: choose it, match it, try it, import it. */
export default function WaveImportPage() {
  const wave = useWave();
  const [address, setAddress] = useSearchParams();
  const file = address.get('file');
  const run = address.get('run');
  const goTo = (next: Readonly<Record<string, string>>): void => {
    setAddress(next);
  };
  if (run !== null) return <ImportRun key={run} wave={wave.id} id={run} file={file} goTo={goTo} />;
  if (file !== null) return <MatchFile key={file} wave={wave.id} file={file} goTo={goTo} />;
  return (
    <>
      <ChooseFile wave={wave} goTo={goTo} />
      <EarlierImports wave={wave.id} />
    </>
  );
}
