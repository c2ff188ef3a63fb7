import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stateFolder } from '../state/test-state.ts';
import { type Ran, runTieout } from './run-tieout.ts';

let folder: string;
beforeAll(async () => {
  folder = await stateFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the demo, uses it once its page is there, and ends it with Ctrl-C. */
async function session(use: (url: string) => Promise<void>): Promise<Ran> {
  const used: Promise<void>[] = [];
  const ran = await runTieout(['demo', '--port', '0'], {
    cwd: folder,
    during: (child) => {
      let said = '';
      child.stdout?.on('data', (text: string) => {
        said += text;
        const url = /^Page +(\S+)/m.exec(said)?.[1];
        if (url === undefined || used.length > 0) return;
        used.push(
          use(url).finally(() => {
            child.kill('SIGINT');
            child.kill('SIGINT');
          }),
        );
      });
    },
  });
  await Promise.all(used);
  expect(used).toHaveLength(1);
  return ran;
}

async function signedIn(url: string) {
  const headers = { 'x-tieout-request': '1', origin: new URL(url).origin };
  const signIn = await fetch(`${url}v1/sign-in/demo`, { method: 'POST', headers });
  expect(signIn.status).toBe(200);
  const cookie = signIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const { workspaces } = (await signIn.json()) as { workspaces: { id: string }[] };
  return async (path: string) => {
    const answer = await fetch(`${url}v1/workspaces/${workspaces[0]?.id}/${path}`, { headers: { cookie } });
    return (await answer.json()) as { items: { id: string; state: string; count: number }[]; ok?: boolean };
  };
}

it('serves weeks of history to whoever sits here, keeps what is done to it, and ends with Ctrl-C', async () => {
  let workspace = '';
  const first = await session(async (url) => {
    const ask = await signedIn(url);
    const runs = await ask('runs');
    expect(runs.items.filter(({ state }) => state === 'done')).toHaveLength(9);
    const states = new Set((await ask('problems')).items.map(({ state }) => state));
    for (const state of ['in-progress', 'acknowledged', 'fixed', 'verified', 'regressed', 'snoozed'])
      expect(states).toContain(state);
    expect(await ask('audit/verification')).toMatchObject({ intact: true });
    workspace = runs.items[0]?.id ?? '';
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
  });
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('The two sides do not agree');
  const report = /^Report (.+)$/m.exec(first.stdout)?.[1] ?? '';
  expect(report).toBe(join(folder, 'tieout-demo', 'report.html'));
  expect(readFileSync(report, 'utf8')).toContain('<!doctype html>');
  expect(existsSync(join(folder, 'tieout-demo', 'workspace', 'owner'))).toBe(true);

  const second = await session(async (url) => {
    const ask = await signedIn(url);
    expect((await ask('runs')).items[0]?.id).toBe(workspace);
  });
  expect(second.code).toBe(0);
  expect(second.stdout).toContain('The two sides do not agree');
}, 240_000);
