/**
 * `npm run screenshots [-- --out DIR]`: a picture of every page and state of the demo's workspace at three widths and in
 * both themes, a sheet that shows them side by side, and what can be seen to be wrong with any of them.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { readMachineConfig } from '../../src/app/config.ts';
import { openDemo } from '../../src/app/demo/index.ts';
import { ensurePage } from '../../src/faces/cli/run/ensure-page.ts';
import { serveWorkspaces } from '../../src/faces/cli/run/serve-workspaces.ts';
import { openBrowser, openContext, type Theme, themes, watchPage } from './browser.ts';
import { idsOf, openSignedIn } from './demo-session.ts';
import { misfitsOf, settled } from './look-at.ts';
import { type Ids, type ShownPage, shownPages } from './pages.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'screenshots' }, only: { type: 'string' } },
});
const out = resolve(values.out);
const widths = [1280, 1920, 390] as const;
const chosen = shownPages.filter(({ name }) => values.only === undefined || name.startsWith(values.only));

await ensurePage();
// The same day each time, for the server and for the browser, so that pictures can be compared.
const now = '2026-11-02T08:00:00.000Z';
const demo = await openDemo(join(out, 'demo'), { machine: readMachineConfig(), version: '0.1.0', now });
const { state, filesFolder } = demo;
const started = performance.now();
const tools = {
  ...demo.tools,
  now: () => new Date(Date.parse(now) + performance.now() - started).toISOString(),
};
const served = await serveWorkspaces(state, {
  ...tools,
  host: '127.0.0.1',
  port: 0,
  version: '0.1.0',
  filesFolder,
  mayRead: [filesFolder],
  demo: true,
});
const browser = await openBrowser();
const pictures = join(out, 'pictures');
const wrong: string[] = [];
try {
  if (values.only === undefined) await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  for (const theme of themes) {
    const [inside, outside] = await Promise.all([
      openSignedIn(browser, served.url, { theme }),
      openContext(browser, served.url, { theme }),
    ]);
    for (const context of [inside, outside]) await context.clock.setFixedTime(now);
    const ids = await idsOf(inside);
    for (const shown of chosen) {
      const faults = await picture(shown, ids, shown.outside ? outside : inside, theme);
      wrong.push(...faults);
      process.stdout.write(`${faults.length === 0 ? ' ' : '!'} ${shown.name} ${theme}\n`);
    }
    await Promise.all([inside.close(), outside.close()]);
  }
  await writeFile(join(out, 'index.html'), sheet());
} finally {
  await browser.close();
  await served.close();
  await state.close();
}
process.stdout.write(`${wrong.map((one) => `${one}\n`).join('')}Pictures: ${join(out, 'index.html')}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;

function nameOf({ name }: ShownPage, width: number, theme: string): string {
  return `${name}-${width}-${theme}.png`;
}

async function picture(
  shown: ShownPage,
  ids: Ids,
  context: BrowserContext,
  theme: Theme,
): Promise<readonly string[]> {
  const { page, faults, close } = await watchPage(context, served.url);
  const found: string[] = [];
  try {
    await page.goto(shown.path(ids));
    await shown.act?.(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
      // What never comes is never settled.
      if (!shown.name.endsWith('-loading')) await settled(page);
      const name = nameOf(shown, width, theme);
      await page.screenshot({ path: join(pictures, name), fullPage: shown.name !== 'docs' });
      found.push(...(await misfitsOf(page)).map((fault) => `${name}: ${fault}`));
    }
  } catch (thrown) {
    found.push(`${shown.name} ${theme}: ${String(thrown).split('\n')[0]}`);
  }
  await close();
  return [...found, ...faults.map((fault) => `${shown.name} ${theme}: ${fault}`)];
}

function sheet(): string {
  const rows = shownPages.map((shown) => {
    const cells = widths.flatMap((width) =>
      themes.map((theme) => {
        const at = `pictures/${nameOf(shown, width, theme)}`;
        return `<a href="${at}"><img loading="lazy" alt="${shown.name}, ${width} wide, ${theme}" src="${at}"></a>`;
      }),
    );
    return `<h2>${shown.name}</h2>\n<div>${cells.join('\n')}</div>\n`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pages of Tieout</title>
<style>
body { font: 14px system-ui; margin: 2rem; background: #ccc; }
div { display: grid; grid-template-columns: 2fr 2fr 3fr 3fr 1fr 1fr; gap: 8px; align-items: start; }
img { width: 100%; border: 1px solid #888; }
</style>
<h1>Pages of Tieout</h1>
${rows.join('')}</html>
`;
}
