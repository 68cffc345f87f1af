import { graphql } from '../../graphql';
import { useWaveDeed } from './use-wave-deed';

const RESTORE = graphql(`
  mutation RestoreWave($study: ID!, $id: ID!) {
    restoreWave(study: $study, id: $id) {
      id
    }
  }
`);

/** Brings a deleted draft back. */
export const useRestoreWave = () => useWaveDeed(RESTORE);
