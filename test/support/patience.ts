import { jest } from '@jest/globals';

/** A server has to start, sometimes a PostgreSQL too; a slow machine is no failure. */
jest.setTimeout(120_000);
