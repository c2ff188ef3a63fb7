import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Desk, openDesk } from '../../../src/app/runs/index.ts';
import { type OpenState, openState } from '../../../src/stores/state/index.ts';
import { startPostgres } from '../../postgres.ts';
import { stateFolder } from '../test-state.ts';
import { addWorkspace, ann, optionsIn, WORKSPACE, writeMerchant } from './workspace.ts';

let folder = '';
let url = '';
let stop = async (): Promise<void> => undefined;
const open: { readonly state: OpenState; readonly desk: Desk }[] = [];

beforeAll(async () => {
  folder = await stateFolder();
  const { connectionOptions, stop: end } = await startPostgres();
  stop = end;
  const { host, user, database } = connectionOptions;
  url = `postgresql://${user}@${encodeURIComponent(host)}/${database}`;
});
afterAll(async () => {
  for (const { state, desk } of open) {
    await desk.close();
    await state.close();
  }
  await stop();
  await rm(folder, { recursive: true, force: true });
});

/** A server of a team: its own connections to the same PostgreSQL. */
async function server(files = 'one') {
  const state = await openState({ kind: 'url', url });
  const { machine, version, now, newId } = optionsIn(folder);
  const desk = await openDesk(state, {
    machine,
    version,
    now,
    newId,
    filesFolder: join(folder, files),
    mayRead: [join(folder, 'world')],
    limits: { fileBytes: 1, workspaceBytes: 1, idleMs: 1 },
    atOnce: 1,
    onFault: () => undefined,
  });
  const one = { state, desk };
  open.push(one);
  return one;
}

const caller = () => ({ ...optionsIn(folder), actor: ann, person: 'usr_ann' });
const never = new AbortController().signal;

it('goes on with the run of a server that stopped, cancels the run of another, and begins none beside it', async () => {
  const first = await server();
  await addWorkspace(first.state, folder, writeMerchant(folder, ['webhook-delivered-twice']));
  const run = await first.desk.start({ workspace: WORKSPACE }, caller());
  const second = await server('two');
  const beside = second.desk.start({ workspace: WORKSPACE }, caller());
  await expect(beside).rejects.toMatchObject({ code: 'run-under-way', values: { id: run.id } });

  // A server that ends leaves its run, and another takes it up by itself.
  await first.desk.close();
  expect(await second.state.runs.get(WORKSPACE, run.id)).toMatchObject({ state: 'running', attempts: 0 });
  for await (const event of await second.desk.watch(WORKSPACE, run.id, never))
    if (event.kind === 'end') expect(event.run).toMatchObject({ state: 'done', number: 1, attempts: 1 });
  const entries = await second.state.audit.since(WORKSPACE, 0, 100);
  expect(entries.map(({ action }) => action)).toEqual([
    'set up',
    'run.begin',
    'run.leave',
    'run.resume',
    'run.record',
  ]);

  const third = await server();
  const long = await second.desk.start({ workspace: WORKSPACE }, caller());
  const cancelled = await third.desk.cancel(WORKSPACE, long.id, caller());
  expect(cancelled.state).toBe('cancelled');
  for await (const event of await second.desk.watch(WORKSPACE, long.id, never))
    if (event.kind === 'end') expect(event.run.state).toBe('cancelled');
  await vi.waitFor(async () => expect(await third.state.runs.dead()).toEqual([]));
}, 120_000);
