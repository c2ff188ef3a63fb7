import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureResult } from '../fixture.ts';
import { renderReport } from './render-report.ts';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let dir: string;
let url: string;
let browser: Browser;
let context: BrowserContext;

async function open(
  theme: string,
  width: number,
): Promise<{ page: Page; errors: string[]; requests: string[] }> {
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${url}?theme=${theme}`);
  return { page, errors, requests };
}

async function openRows(page: Page): Promise<void> {
  const problem = page.locator('#problems details.rows').first();
  await problem.locator('> summary').click();
  await problem.locator('details.break > summary').first().click();
  await page.locator('#filter-text').fill('tip differs');
  await page.locator('#row-list details.break > summary').nth(2).click();
}

describe.runIf(existsSync(executablePath))('report.html in a browser', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'report-'));
    await writeFile(join(dir, 'report.html'), await renderReport(fixtureResult()));
    url = pathToFileURL(join(dir, 'report.html')).href;
    browser = await chromium.launch({ executablePath, args });
    context = await browser.newContext({ offline: true });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(dir, { recursive: true, force: true });
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('has no accessibility violation, in %s at %i', async (theme, width) => {
    const { page, errors, requests } = await open(theme, width);
    await openRows(page);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(errors).toEqual([]);
    expect(requests.filter((one) => !one.startsWith('file:') && !one.startsWith('data:'))).toEqual([]);
    await page.close();
  });

  it('opens a row to both sides', async () => {
    const { page } = await open('light', 1280);
    await openRows(page);
    const body = page.locator('#row-list details.break .body').first();
    await body.waitFor();
    const text = await body.innerText();
    expect(text).toMatch(/Shop \(expected\)\s+ERP \(actual\)/);
    expect(text).toMatch(/orders_export_\w+\.csv:\d+/);
    expect(text).toMatch(/Matched by\s+Normalised reference/);
    expect(await body.locator('tr.differs .mark').innerText()).toMatch(/differs|missing/);
    await page.close();
  });

  it('narrows the rows from a number, from the kind and from words, and shows how many are left', async () => {
    const { page } = await open('light', 1280);
    const result = fixtureResult();
    const refunds = result.breaks.filter((one) => one.symptom === 'refunds-missing');
    await page.locator('#symptoms a[href*="refunds-missing"]').click();
    await expect
      .poll(() => page.locator('#filter-count').innerText())
      .toBe(`${refunds.length} of 400 breaks`);
    expect(await page.locator('#row-list details.break').count()).toBe(refunds.length);
    await page.locator('#filter-kind').selectOption('refund-amount-differs');
    const amounts = refunds.filter((one) => one.kind === 'refund-amount-differs');
    expect(await page.locator('#filter-count').innerText()).toBe(`${amounts.length} of 400 breaks`);
    await page.locator('#filter-text').fill(amounts[0]?.order ?? '');
    expect(await page.locator('#row-list details.break').count()).toBe(1);
    await page.close();
  });

  it('narrows to the breaks that explain a total', async () => {
    const { page } = await open('light', 1280);
    const own = fixtureResult().breaks.filter((one) =>
      one.effects.some((effect) => effect.ledger === 'sales' && effect.currency === 'USD'),
    );
    await page.locator('#ties a[href*="ledger=sales"][href*="USD"]').last().click();
    await expect.poll(() => page.locator('#filter-count').innerText()).toBe(`${own.length} of 400 breaks`);
    await page.close();
  });

  it('changes its theme by the button', async () => {
    const { page } = await open('light', 1280);
    const paper = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await page.locator('#theme').click();
    expect(await paper()).not.toBe(light);
    await page.close();
  });

  it('shows more rows on demand, up to the last', async () => {
    const { page } = await open('light', 1280);
    for (let left = 3; left > 0; left -= 1) await page.locator('#row-list .more').click();
    expect(await page.locator('#row-list details.break').count()).toBe(400);
    expect(await page.locator('#row-list .more').count()).toBe(0);
    await page.close();
  });
});
