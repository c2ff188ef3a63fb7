/**
 * What can be seen to be wrong with a page, whatever it shows.
 * Comes in: a page. Goes out: sentences. May touch: the page, by reading it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

const sayOf = ({ id, nodes }: Violation): string =>
  `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 300)}`;

/** Without frames there is nothing to put together in a page of its own; what passes need not be listed. */
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/** Violations of WCAG 2.2 AA and of good practice, each with the first element that has it. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await axeOn(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(sayOf);
}

/** Those that another theme can bring about: it changes colours and nothing else. */
export async function violationsOfColour(page: Page): Promise<readonly string[]> {
  const { violations } = await axeOn(page).withRules(['color-contrast', 'link-in-text-block']).analyze();
  return violations.map(sayOf);
}

const misfits = readFileSync(fileURLToPath(new URL('./misfits.js', import.meta.url)), 'utf8');

/**
 * What does not fit: a page that scrolls sideways, text that is cut without the whole of it being told elsewhere, and
 * controls whose text runs over their edge.
 */
export const misfitsOf = (page: Page): Promise<readonly string[]> => page.evaluate(misfits);

const PATIENCE_MS = 30_000;
const waits = `[...document.querySelectorAll('[role="status"][aria-label="Loading"], [aria-busy="true"]')]
  .map((one) => one.outerHTML.slice(0, 120)).join(', ') || 'no main, or something moves'`;
const quiet = `(() => {
  const waits = '[role="status"][aria-label="Loading"], [aria-busy="true"]';
  return document.querySelector(waits) === null && document.querySelector('main, h1') !== null
    && document.getAnimations().every((one) => one.playState !== 'running');
})()`;

/** Waits until what the page asked for has come and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // Not by waitForFunction, which the page's policy refuses; twice, since what has just come may ask for more.
  const until = Date.now() + PATIENCE_MS;
  for (let quietTimes = 0; quietTimes < 2; ) {
    if (await page.evaluate(quiet)) quietTimes += 1;
    else if (Date.now() > until)
      throw new Error(`${page.url()} did not settle: ${await page.evaluate(waits)}`);
    await page.evaluate('new Promise((done) => setTimeout(() => requestAnimationFrame(done), 30))');
  }
}
