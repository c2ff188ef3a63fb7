import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPostgres } from '../state/debian-postgres.ts';
import { openBrowser, openPage, type WatchedPage } from './browser.ts';
import { settled } from './look-at.ts';
import { begin, handInAndRun, pressKeys, setUpAndCompare } from './people.ts';
import { type Served, serveNew } from './served.ts';
import { missingOf, twoFiles } from './two-files.ts';

const lost = (day: number): boolean => day >= 5 && day <= 10;
const { orders: lostOrders, cents } = missingOf(16, lost);
const dollars = (cents / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What the API says, asked with the session of the page. */
async function ask<T>(page: Page, path: string): Promise<T> {
  const workspace = /wsp_\w+/.exec(page.url())?.[0];
  const answer = await page.context().request.get(`v1/workspaces/${workspace}/${path}`);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
}

/** Waits for something to be so: the machine may be busy with other tests. */
const until = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000, interval: 100 });

interface Counts {
  readonly total: { readonly count: number };
  readonly states: Readonly<Record<string, number>>;
  readonly assignees: Readonly<Record<string, number>>;
}

describe('from the first start on, embedded', { timeout: 90_000 }, () => {
  let served: Served;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    served = await serveNew();
    watched = await openPage(browser, served.url);
    page = watched.page;
  });
  afterAll(async () => {
    await watched?.close();
    await served?.close();
  });

  it('goes from the one-time link to the verdict, with two files dropped', async () => {
    await begin(page, served.welcome);
    await setUpAndCompare(page, twoFiles(16, lost));
    expect(await page.getByRole('region', { name: 'Verdict' }).innerText()).toContain('12 breaks');
    await page.getByRole('link', { name: 'See the whole of it' }).click();
    await page.getByRole('heading', { level: 1, name: 'The two sides do not agree' }).waitFor();
    await settled(page);
    expect(await page.locator('main').innerText()).toContain(dollars);
  });

  it('lets nobody in with the same link again', async () => {
    const other = await openPage(browser, served.url);
    await other.page.goto(served.welcome);
    await other.page.getByLabel('Your name').fill('Eve');
    await other.page.getByLabel('E-mail').fill('eve@example.com');
    await other.page.getByLabel('Password', { exact: true }).fill('wandering teapot 72 acorn');
    await other.page.getByRole('button', { name: 'Begin' }).click();
    await other.page.getByRole('alert').first().waitFor();
    expect((await other.context.request.get('v1/session')).status()).toBe(401);
    await other.close();
  });

  it('opens a break to both sides, what differs first, down to the line of the file', async () => {
    await page.getByRole('link', { name: 'Breaks' }).first().click();
    await page.getByRole('row').filter({ hasText: '#1009' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Both sides' }).waitFor();
    await settled(page);
    const sides = page.getByRole('table', { name: /Fields of the shop and of the ERP/ });
    expect(await sides.getByRole('columnheader').allInnerTexts()).toEqual([
      'Field',
      expect.stringMatching(/^Shop\s+.*#1009/),
      expect.stringMatching(/^ERP\s+Nothing in the ERP/),
    ]);
    expect(await page.locator('main').innerText()).toMatch(/orders_export_1\.csv:\d+/);
    await page.goBack();
  });

  it('exports what the screen shows, to the cent', async () => {
    await page.getByText('12 breaks').first().waitFor();
    expect(await page.locator('main').innerText()).toContain(dollars);
    await pressKeys(page, 'e');
    const link = page.getByRole('link', { name: /^CSV/ });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const text = readFileSync(await download.path(), 'utf8');
    for (const order of lostOrders) expect(text).toContain(order);
    expect(text.match(/order-missing-in-erp|Order missing in ERP/g)).toHaveLength(12);
    expect(text.replaceAll(',', '')).toContain((cents / 100).toFixed(2));
  });

  it('triages ten breaks by keyboard alone, and takes the last back', async () => {
    // From the first row on: whoever comes back from a break stands on it.
    await page.reload();
    await settled(page);
    const states = async () => (await ask<Counts>(page, 'break-counts')).states;
    // Four are acknowledged one by one, three at once.
    for (let n = 0; n < 4; n += 1) {
      await settled(page);
      await pressKeys(page, 'y', 'j');
      await until(async () => (await states())['acknowledged'] ?? 0).toBe(n + 1);
    }
    await settled(page);
    await pressKeys(page, 'x', 'j', 'x', 'j', 'x', 'y');
    await until(async () => (await states())['acknowledged']).toBe(7);
    // Two are given to oneself.
    await settled(page);
    await pressKeys(page, 'j', 'x', 'j', 'x', 'a');
    await page.getByRole('dialog', { name: /^Assign/ }).waitFor();
    await page.keyboard.type('Ada');
    await pressKeys(page, 'Enter');
    await until(async () =>
      Object.entries((await ask<Counts>(page, 'break-counts')).assignees).sort(),
    ).toEqual([
      ['', 10],
      [expect.stringMatching(/^usr_/), 2],
    ]);
    // One is accepted as it is, and the last change is taken back and made again.
    await settled(page);
    await pressKeys(page, 'j', 'i');
    await page.getByRole('dialog', { name: /^Accept as is/ }).waitFor();
    await page.keyboard.type('Immaterial');
    await pressKeys(page, 'Tab');
    await page.keyboard.type('Below what we book one by one');
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    for (let n = 0; n < 20 && (await focused()) !== 'Accept as is'; n += 1) await pressKeys(page, 'Tab');
    await pressKeys(page, 'Enter');
    await until(async () => (await states())['accepted']).toBe(1);
    await settled(page);
    await pressKeys(page, 'z');
    await until(async () => (await states())['accepted'] ?? 0).toBe(0);
    expect(watched.faults).toEqual([]);
  });

  it('records a fix on the problem, which a later run proves on its breaks', async () => {
    await page.getByRole('link', { name: 'Problems' }).first().click();
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.getByRole('button', { name: /Record a fix/ }).click();
    const dialog = page.getByRole('dialog', { name: /^Record a fix/ });
    await dialog.getByLabel('What was changed').fill('The webhook is registered again.');
    await dialog.getByLabel('In effect since').fill('2026-03-17T00:00');
    await dialog.getByLabel('The cause').check();
    await dialog.getByLabel('Its cause').selectOption('no-fallback-plan');
    await dialog.getByRole('button', { name: 'Record the fix' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Ends the cause: no fallback plan.').first().waitFor();
    await handInAndRun(
      page,
      twoFiles(20, () => false),
    );
    await page.getByRole('heading', { level: 1, name: 'The two sides agree' }).waitFor();
    expect((await ask<Counts>(page, 'break-counts')).states).toEqual({ verified: 12 });
  });

  it('says that it regressed when it comes back after the fix', async () => {
    await handInAndRun(
      page,
      twoFiles(30, (day) => day >= 22 && day <= 27),
    );
    await page.getByRole('heading', { level: 1, name: 'The two sides do not agree' }).waitFor();
    expect((await ask<Counts>(page, 'break-counts')).states).toEqual({ verified: 12, regressed: 12 });
    await page.getByRole('link', { name: 'Problems' }).first().click();
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('Regressed');
    expect(watched.faults).toEqual([]);
  });
});

const bin = systemPostgres();
describe.runIf(bin !== undefined)("on a team's PostgreSQL", { timeout: 90_000 }, () => {
  it('goes from the one-time link to a break of the first run as well', async () => {
    const served = await serveNew({ kind: 'url', bin: bin ?? '' });
    const { page, faults, close } = await openPage(browser, served.url);
    try {
      await begin(page, served.welcome);
      await setUpAndCompare(page, twoFiles(16, lost));
      await page.getByRole('link', { name: 'Go through the breaks' }).click();
      await page.getByText('12 breaks').first().waitFor();
      await settled(page);
      expect(await page.locator('main').innerText()).toContain(dollars);
      expect(faults).toEqual([]);
    } finally {
      await close();
      await served.close();
    }
  });
});
