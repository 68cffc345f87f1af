import { useColorScheme } from '@mui/material/styles';
import type { Scheme } from '../charts/chart-colours';

/** The scheme on screen, whether chosen or the system's. */
export function useScheme(): Scheme {
  const { mode, systemMode } = useColorScheme();
  return (mode === 'system' ? systemMode : mode) === 'dark' ? 'dark' : 'light';
}
