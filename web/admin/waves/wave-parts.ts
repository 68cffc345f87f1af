import { type ComponentType, lazy } from 'react';
import type { Role } from '../../accounts/role-name';
import type consoleTexts from '../locales/en/console.json';

interface WavePart {
  /** Below the wave’s own address. */
  readonly at: string;
  readonly name: Exclude<keyof (typeof consoleTexts)['tab'], 'label'>;
  readonly seenBy: Role;
  /** Gets the rest of the address. */
  readonly page: ComponentType;
}

/** What a wave’s page consists of, in the order of the work. Pages use `useWave()`. */
export const WAVE_PARTS: readonly WavePart[] = [
  {
    at: '',
    name: 'overview',
    seenBy: 'VIEWER',
    page: lazy(() => import('./WaveOverviewPage')),
  },
  {
    at: 'invitations',
    name: 'invitations',
    seenBy: 'ADMIN',
    page: lazy(() => import('../invitations/WaveInvitationsPage')),
  },
  {
    at: 'responses',
    name: 'responses',
    seenBy: 'ADMIN',
    page: lazy(() => import('../responses/WaveResponsesPage')),
  },
  {
    at: 'import',
    name: 'import',
    seenBy: 'ADMIN',
    page: lazy(() => import('../import/WaveImportPage')),
  },
  {
    at: 'coding',
    name: 'coding',
    seenBy: 'ANALYST',
    page: lazy(() => import('../coding/WaveCodingPage')),
  },
  {
    at: 'publish',
    name: 'publish',
    seenBy: 'ADMIN',
    page: lazy(() => import('../publishing/WavePublishPage')),
  },
  {
    at: 'settings',
    name: 'settings',
    seenBy: 'ADMIN',
    page: lazy(() => import('./WaveSettingsPage')),
  },
];
