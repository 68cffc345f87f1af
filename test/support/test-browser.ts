import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findBrowser } from '../../tools/find-browser.mjs';
import { makeTestDatabase, type TestDatabase } from './test-database.js';
import { startTestServer, type TestServer } from './test-server.js';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name resolves: whatever a page loads comes from the server under test.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const PATIENCE_MS = 30_000;

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A built server with the published study, and a browser that visits it. */
export interface TestSite {
  readonly server: TestServer;
  readonly database: TestDatabase;
  /** Opens a path in the browser of one reader, or, given options, of another who is new here. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Closes every page; returns what they threw or logged as errors. */
  leave(): Promise<string[]>;
  close(): Promise<void>;
}

/** @param environment of the server, beside its database */
export async function openTestSite(
  environment: Readonly<Record<string, string>> = {},
): Promise<TestSite> {
  const database = await makeTestDatabase('study_published');
  const server = await startTestServer({ DATABASE_URL: database.url, ...environment });
  const browser = await launch();
  return siteOf(database, server, browser);
}

function siteOf(database: TestDatabase, server: TestServer, browser: Browser): TestSite {
  const problems: string[] = [];
  const arrive = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext({
      viewport: DESKTOP,
      locale: 'en-GB',
      timezoneId: 'UTC',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('weberror', (error) => problems.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    return context;
  };
  let reader: Promise<BrowserContext> | null = null;
  return {
    server,
    database,
    visit: async (path, options) => {
      const context = await (options === undefined ? (reader ??= arrive({})) : arrive(options));
      const page = await context.newPage();
      await page.goto(new URL(path, server.url).href, { waitUntil: 'commit' });
      return page;
    },
    leave: async () => {
      const own = await reader;
      for (const context of browser.contexts()) {
        if (context === own) await Promise.all(context.pages().map((page) => page.close()));
        else await context.close();
      }
      return problems.splice(0);
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await database.drop();
    },
  };
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No Chromium: node tools/find-browser.mjs');
  return chromium.launch({ executablePath, args: ARGUMENTS, timeout: PATIENCE_MS });
}

/** Text as a reader sees it: one space between words, whatever the markup or the kind of space. */
export const asRead = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Waits until the page says `expected`, and fails with what it said last. */
export async function becomes<Value>(
  read: () => Promise<Value>,
  check: (value: Value) => void,
  withinMs = 10_000,
): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      check(await read());
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A table's body rows as texts: the row's header first. */
export const bodyRows = (page: Page, selector: string): Promise<string[][]> =>
  page
    .locator(`${selector} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) =>
          cell.innerText.replace(/\s+/g, ' ').trim(),
        ),
      ),
    );
