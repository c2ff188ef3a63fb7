/**
 * `npm run screenshots [-- --out DIR]`: a picture of every page and state of the demo's workspace at three widths and in
 * both themes, a sheet that shows them side by side, and what can be seen to be wrong with any of them.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readMachineConfig } from '../../src/app/config.ts';
import { openDemo } from '../../src/app/demo/index.ts';
import { ensurePage } from '../../src/faces/cli/run/ensure-page.ts';
import { serveWorkspaces } from '../../src/faces/cli/run/serve-workspaces.ts';
import { openBrowser, openPage, themes } from './browser.ts';
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
const demo = await openDemo(join(out, 'demo'), { machine: readMachineConfig(), version: '0.1.0' });
const { state, tools, filesFolder } = demo;
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
const wrong: string[] = [];
try {
  const pictures = join(out, 'pictures');
  if (values.only === undefined) await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const first = await openSignedIn(browser, served.url, {});
  const ids = await idsOf(first.page);
  await first.close();
  for (const shown of chosen) {
    for (const width of widths)
      for (const theme of themes) {
        const name = nameOf(shown, width, theme);
        const faults = await picture(shown, ids, width, theme, join(pictures, name));
        wrong.push(...faults.map((fault) => `${name}: ${fault}`));
      }
    process.stdout.write(`${shown.name}\n`);
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
  width: number,
  theme: (typeof themes)[number],
  path: string,
): Promise<readonly string[]> {
  const look = { width, height: width < 500 ? 844 : 900, theme };
  const open = shown.outside ? openPage : openSignedIn;
  const { page, faults, close } = await open(browser, served.url, look);
  try {
    await page.goto(shown.path(ids));
    await shown.act?.(page);
    // What never comes is never settled.
    if (shown.name.endsWith('-loading')) await page.locator('[role="status"]').first().waitFor();
    else await settled(page);
    await page.screenshot({ path, fullPage: shown.name !== 'docs' });
    return [...faults, ...(await misfitsOf(page))];
  } catch (thrown) {
    await page.screenshot({ path }).catch(() => undefined);
    return [...faults, String(thrown).split('\n')[0] ?? ''];
  } finally {
    await close();
  }
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
