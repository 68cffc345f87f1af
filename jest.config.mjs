/** Three projects in one run; the reporter's last line is the total. Started by `npm test`. */
const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/data/'],
};
const withCluster = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
const suite = (displayName, folders, more = {}) => ({
  ...shared,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.spec.{ts,tsx}`),
  ...more,
});

export default {
  // Most of what the API and browser tests do is waiting for another process.
  maxWorkers: 2,
  projects: [
    suite('core', ['statistics', 'domain', 'seeds', 'web', 'repository']),
    suite('api', ['api'], withCluster),
    suite('browser', ['e2e'], withCluster),
  ],
  reporters: ['default', '<rootDir>/test/support/total-reporter.mjs'],
};
