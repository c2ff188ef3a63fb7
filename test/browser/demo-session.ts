/**
 * The session of a served demo's own person, and ids of what is in its workspace.
 * Comes in: a browser and the demo's address. Goes out: a context.
 */
import type { Browser, BrowserContext } from 'playwright-core';
import { openContext, type PageLook } from './browser.ts';
import type { Ids } from './pages.ts';

/** Opens a context that has the demo's session. */
export async function openSignedIn(
  browser: Browser,
  url: string,
  look: PageLook = {},
): Promise<BrowserContext> {
  const context = await openContext(browser, url, look);
  const answer = await context.request.post('v1/sign-in/demo', {
    headers: { 'x-tieout-request': '1', origin: new URL(url).origin },
  });
  if (!answer.ok()) throw new Error(`The demo let nobody in: ${answer.status()} ${await answer.text()}`);
  return context;
}

/** The worst problem and break of the demo, and its last run. */
export async function idsOf({ request }: BrowserContext): Promise<Ids> {
  const ask = async (path: string): Promise<unknown> => (await request.get(`v1/${path}`)).json();
  const { workspaces } = (await ask('session')) as { workspaces: readonly { id: string }[] };
  const workspace = workspaces[0]?.id ?? '';
  const first = async (list: string): Promise<string> => {
    const { items } = (await ask(`workspaces/${workspace}/${list}`)) as { items: readonly { id: string }[] };
    return items[0]?.id ?? '';
  };
  const [problem, oneBreak, run] = await Promise.all(['problems', 'breaks', 'runs'].map(first));
  return { workspace, problem: problem ?? '', break: oneBreak ?? '', run: run ?? '' };
}
