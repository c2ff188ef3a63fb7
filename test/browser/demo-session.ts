/**
 * A page that the person of a served demo is signed in on, and ids of what is in it.
 * Comes in: a browser and the demo's address. Goes out: a watched page.
 */
import type { Browser, Page } from 'playwright-core';
import { openPage, type PageLook, type WatchedPage } from './browser.ts';
import type { Ids } from './pages.ts';

/** Opens a page whose context has the demo's session. */
export async function openSignedIn(browser: Browser, url: string, look: PageLook): Promise<WatchedPage> {
  const opened = await openPage(browser, url, look);
  const answer = await opened.context.request.post('v1/sign-in/demo', {
    headers: { 'x-tieout-request': '1', origin: new URL(url).origin },
  });
  if (!answer.ok()) throw new Error(`The demo let nobody in: ${answer.status()} ${await answer.text()}`);
  return opened;
}

/** The worst problem and break of the demo, and its last run. */
export async function idsOf(page: Page): Promise<Ids> {
  const ask = async (path: string): Promise<unknown> =>
    (await page.context().request.get(`v1/${path}`)).json();
  const { workspaces } = (await ask('session')) as { workspaces: readonly { id: string }[] };
  const workspace = workspaces[0]?.id ?? '';
  const first = async (list: string): Promise<string> => {
    const { items } = (await ask(`workspaces/${workspace}/${list}`)) as { items: readonly { id: string }[] };
    return items[0]?.id ?? '';
  };
  const [problem, oneBreak, run] = await Promise.all(['problems', 'breaks', 'runs'].map(first));
  return { workspace, problem: problem ?? '', break: oneBreak ?? '', run: run ?? '' };
}
