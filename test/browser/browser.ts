/**
 * A browser for tests and pictures: Debian's Chromium, driven by Playwright.
 * Comes in: how wide, which theme. Goes out: pages that are watched. May touch: one browser process. Refuses: to let a
 * page load anything that is not of its own server without saying so.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args });

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** A page, and all that went wrong on it so far. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, what the browser complained of, and requests to elsewhere. */
  readonly faults: string[];
  close(): Promise<void>;
}

export interface PageLook {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme;
}

/** Opens a context of a server: nobody is signed in. */
export function openContext(browser: Browser, url: string, look: PageLook = {}): Promise<BrowserContext> {
  const { width = 1280, height = 900, theme = 'light' } = look;
  return browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    acceptDownloads: true,
  });
}

/** Opens a page of a server, in a context of its own. */
export async function openPage(browser: Browser, url: string, look: PageLook = {}): Promise<WatchedPage> {
  const context = await openContext(browser, url, look);
  const watched = await watchPage(context, url);
  return { ...watched, close: () => context.close() };
}

/** Opens another page of a context. */
export async function watchPage(context: BrowserContext, url: string): Promise<WatchedPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    // What the server refuses is shown by the page, and told by the browser as well.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  page.on('request', (request) => {
    const to = request.url();
    if (!to.startsWith(url) && !/^(data|blob|about):/.test(to)) faults.push(`asked ${to}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500 && response.headers()['x-made-up'] === undefined)
      faults.push(`${response.status()} ${response.url()}`);
  });
  return { page, context, faults, close: () => page.close() };
}
