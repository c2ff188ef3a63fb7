import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recoverRuns } from '../../../src/app/workspace/index.ts';
import { openState } from '../../../src/stores/state/index.ts';
import { stateFolder } from '../test-state.ts';
import { addWorkspace, optionsIn, WORKSPACE, writeMerchant } from './workspace.ts';

const runnerFile = fileURLToPath(new URL('./runner.ts', import.meta.url));
let folder = '';
const openIt = () => openState({ kind: 'embedded', folder: join(folder, 'state') });

beforeAll(async () => {
  folder = await stateFolder();
  const state = await openIt();
  await addWorkspace(state, folder, writeMerchant(folder, ['webhook-delivered-twice']));
  await state.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Kills a runner so many milliseconds after it began its first run; gives the runs it acknowledged. */
async function killRunner(after: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [runnerFile, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    if (line === 'open') void pause(after).then(() => child.kill('SIGKILL'));
  });
  await new Promise((resolve) => reader.once('close', resolve));
  return lines.filter((line) => line.startsWith('done ')).map((line) => line.slice(5));
}

it('leaves the whole run or none of it, wherever it is killed, and the next start says so', async () => {
  const acknowledged: string[] = [];
  const times = fc.sample(fc.integer({ min: 50, max: 4000 }), 5);
  for (const after of times) {
    acknowledged.push(...(await killRunner(after)));
    const state = await openIt();
    const running = (await state.runs.list(WORKSPACE, { states: ['running'] }, {})).rows.map(({ id }) => id);
    const abandoned = (await recoverRuns(state, optionsIn(folder))).map(({ id }) => id);
    expect(abandoned).toEqual(running);
    const { rows } = await state.runs.list(WORKSPACE, {}, { limit: 200 });
    const done = rows.filter((run) => run.state === 'done');
    const numbers = done.map(({ number }) => number).toReversed();
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    for (const id of acknowledged) expect(done.map((run) => run.id)).toContain(id);
    for (const { folder: own } of done) expect(existsSync(join(own ?? '', 'summary.json'))).toBe(true);
    const runs = join(optionsIn(folder).runsFolder, WORKSPACE);
    expect(existsSync(runs) ? readdirSync(runs).toSorted() : []).toEqual(done.map(({ id }) => id).toSorted());
    const { total } = await state.lives.countBreaks(WORKSPACE, {});
    const found = done[0]?.summary?.breaks ?? 0;
    expect(total.count).toBe(found);
    const listed = await state.lives.listBreaks(WORKSPACE, {}, 'worst', { limit: 200 });
    expect(listed.rows).toHaveLength(found);
    for (const { lastRun } of listed.rows) expect(lastRun).toBe(done.length);
    expect(await state.audit.verify(WORKSPACE)).toMatchObject({ holds: true });
    await state.close();
  }
}, 240_000);
