import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeMerchant } from '../state/runs/workspace.ts';
import { type Api, openApi } from './api-on.ts';
import type { ToldEvent } from './read-events.ts';

// Whole runs, which take what the machine takes.
vi.setConfig({ testTimeout: 180_000 });

let on: Api;
beforeAll(async () => {
  on = await openApi();
  const profile = writeMerchant(on.folder, ['webhook-delivered-twice']);
  for (const side of ['shop', 'erp'])
    await on.ask('POST', 'sources', {
      body: { side, kind: 'files', name: side, settings: { paths: [join(on.folder, 'world', side)] } },
    });
  await on.ask('PUT', 'settings/profile', { body: { value: profile }, headers: { 'if-none-match': '*' } });
});
afterAll(async () => {
  expect(on.bugs).toEqual([]);
  await on.close();
});

const start = (environment: string) => on.ask('POST', 'runs', { body: { environment } });
async function all(events: AsyncIterable<ToldEvent>): Promise<readonly ToldEvent[]> {
  const seen: ToldEvent[] = [];
  for await (const one of events) seen.push(one);
  return seen;
}

describe('a run over HTTP', () => {
  it('begins at once, tells how far it is, and at last how it ended', async () => {
    const begun = await start('staging');
    expect(begun).toMatchObject({ status: 201, body: { state: 'running', environment: 'staging' } });
    expect(begun.headers.get('location')).toMatch(/\/runs\/run_\w+$/);
    const seen = await all(await on.listen(`runs/${begun.body.id}/events`));
    const stages = seen.filter(({ event }) => event === 'progress').map(({ data }) => data.stage);
    expect(stages.length).toBeGreaterThan(0);
    expect(seen.at(-1)).toMatchObject({
      event: 'end',
      data: { id: begun.body.id, state: 'done', number: 1, verdict: 'breaks' },
    });
    const again = await all(await on.listen(`runs/${begun.body.id}/events`));
    expect(again).toEqual([seen.at(-1)]);
    const { body } = await on.ask('GET', `breaks?environment=staging`);
    expect(body.items.length).toBeGreaterThan(0);
  });

  it('has one at a time in an environment, names it to others, and keeps the others waiting', async () => {
    const first = await start('busy');
    const second = await start('busy');
    expect(second).toMatchObject({ status: 409, body: { code: 'run-under-way' } });
    expect(second.body.detail).toContain(first.body.id);
    const elsewhere = await start('elsewhere');
    expect(elsewhere.status).toBe(201);
    const told = await all(await on.listen(`runs/${elsewhere.body.id}/events`));
    expect(told[0]?.data.stage).toBe('waiting');
    expect(told.at(-1)?.data).toMatchObject({ state: 'done' });
    expect((await on.ask('GET', `runs/${first.body.id}`)).body.state).toBe('done');
  });

  it('is cancelled by whoever asks, at once and once, and leaves nothing', async () => {
    const { body } = await start('cancelled');
    const cancelled = await on.ask('POST', `runs/${body.id}/cancel`);
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled', number: null } });
    expect((await on.ask('POST', `runs/${body.id}/cancel`)).body.code).toBe('run-not-running');
    expect((await all(await on.listen(`runs/${body.id}/events`))).at(-1)?.data.state).toBe('cancelled');
    expect((await on.ask('POST', 'runs/run_none/cancel')).status).toBe(404);
    // The next one of the environment begins, and what the first one left is gone when it has ended.
    const next = await start('cancelled');
    expect((await all(await on.listen(`runs/${next.body.id}/events`))).at(-1)?.data.state).toBe('done');
    const folders = readdirSync(join(on.folder, 'runs', on.workspace));
    expect(folders).toContain(next.body.id);
    expect(folders).not.toContain(body.id);
    const { body: log } = await on.ask('GET', 'audit?action=run.cancelled');
    expect(log.items).toMatchObject([{ actor: { kind: 'token' }, subject: { id: body.id } }]);
  });

  it('has its effect once for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'a-run' };
    const ask = () => on.ask('POST', 'runs', { body: { environment: 'once' }, headers });
    const first = await ask();
    const again = await ask();
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    await all(await on.listen(`runs/${first.body.id}/events`));
  });

  it('refuses a workspace that has nothing to compare, and a run that nobody knows', async () => {
    expect((await on.ask('GET', 'runs/run_none/events')).status).toBe(404);
    const sources = (await on.ask('GET', 'sources')).body.items;
    for (const { id, version } of sources)
      await on.ask('DELETE', `sources/${id}`, { headers: { 'if-match': `"${version}"` } });
    expect(await start('empty')).toMatchObject({ status: 409, body: { code: 'workspace-without-files' } });
    expect(existsSync(join(on.folder, 'runs', on.workspace))).toBe(true);
  });
});

describe('the events of a workspace', () => {
  it('tell of every change, from now on or from after the last one that was seen', async () => {
    const now = await on.listen('events');
    const add = (name: string) =>
      on.ask('POST', 'sources', { body: { side: 'shop', kind: 'files', name, settings: {} } });
    const asked = now.next();
    const one = await add('one');
    const first = (await asked).value;
    expect(first).toMatchObject({ event: 'message', data: { kind: 'source', id: one.body.id } });
    const [two, three] = [await add('two'), await add('three')];
    await now.return(undefined);
    const later = await on.listen('events', { 'last-event-id': first.id });
    const seen = [(await later.next()).value, (await later.next()).value];
    await later.return(undefined);
    expect(seen.map(({ data }) => data.id)).toEqual([two.body.id, three.body.id]);
    expect(seen.map(({ id }) => Number(id))).toEqual([Number(first.id) + 1, Number(first.id) + 2]);
  });

  it('are sent to so many of one credential at once, and to others when those have gone', async () => {
    const open: AsyncGenerator<ToldEvent>[] = [];
    for (let at = 0; at < 20; at += 1) open.push(await on.listen('events', { 'last-event-id': '0' }));
    expect(await on.ask('GET', 'events')).toMatchObject({ status: 429, body: { code: 'too-many-streams' } });
    for (const one of open) {
      await one.next();
      await one.return(undefined);
    }
    const again = await on.listen('events', { 'last-event-id': 'no id of ours' });
    await again.return(undefined);
  });
});
