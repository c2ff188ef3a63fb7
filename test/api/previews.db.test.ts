import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeMerchant } from '../state/runs/workspace.ts';
import { type Api, openApi } from './api-on.ts';

// Whole runs, which take what the machine takes.
vi.setConfig({ testTimeout: 180_000 });

let on: Api;
let profile = '';
let run = '';
const world = (rest: string) => join(on.folder, 'world', rest);
const counts = (one: { new?: number; gone?: number; changed?: number }) => ({
  new: 0,
  gone: 0,
  changed: 0,
  ...one,
});

async function end(path: string) {
  const stages: string[] = [];
  for await (const { event, data } of await on.listen(path)) {
    if (event === 'end') return { data, stages };
    stages.push(data.stage);
  }
  throw new Error('It never ended.');
}
async function preview(text: string | null) {
  const begun = await on.ask('POST', 'previews', { body: { profile: text, environment: 'trial' } });
  expect(begun).toMatchObject({ status: 201, body: { state: 'running', run, kind: 'preview' } });
  return (await end(`previews/${begun.body.id}/events`)).data;
}
async function replay() {
  const begun = await on.ask('POST', `runs/${run}/replay`);
  expect(begun.status).toBe(201);
  return (await end(`previews/${begun.body.id}/events`)).data;
}

beforeAll(async () => {
  on = await openApi();
  profile = writeMerchant(on.folder, ['webhook-delivered-twice']);
  for (const side of ['shop', 'erp'])
    await on.ask('POST', 'sources', {
      body: { side, kind: 'files', name: side, settings: { paths: [world(side)] } },
    });
  await on.ask('PUT', 'settings/profile', { body: { value: profile }, headers: { 'if-none-match': '*' } });
  const begun = await on.ask('POST', 'runs', { body: { environment: 'trial' } });
  run = begun.body.id;
  expect((await end(`runs/${run}/events`)).data).toMatchObject({ state: 'done', verdict: 'breaks' });
});
afterAll(async () => {
  expect(on.bugs).toEqual([]);
  await on.close();
});

describe('a preview', () => {
  it('with the profile that is set finds the same, and nothing of it is recorded', async () => {
    const before = (await on.ask('GET', 'audit')).body.items.length;
    const found = await preview(null);
    expect(found).toMatchObject({ state: 'done', counts: counts({}), identical: null, failure: null });
    expect(found.counts.same).toBeGreaterThan(0);
    expect((await on.ask('GET', `previews/${found.id}`)).body).toEqual(found);
    expect((await on.ask('GET', 'audit')).body.items).toHaveLength(before);
    expect((await on.ask('GET', 'runs?environment=trial')).body.items).toHaveLength(1);
  });

  it('with a changed rule says which breaks would be new and which gone, with samples', async () => {
    const lines = readFileSync(join(on.folder, 'runs', on.workspace, run, 'breaks.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const ids = lines.map((line) => JSON.parse(line).id);
    // Without the shop's number of an order in the ERP nothing finds its order.
    const found = await preview(
      profile
        .replace('      reference: otherrefnum\n', '')
        .replace('      externalId: custbody_celigo_etail_order_id\n', ''),
    );
    expect(found.state).toBe('done');
    const { new: fresh, gone, changed, same } = found.counts;
    expect(fresh).toBeGreaterThan(0);
    expect(gone + changed + same).toBe(ids.length);
    expect(found.samples.new).toHaveLength(Math.min(20, fresh));
    for (const one of found.samples.new) expect(ids).not.toContain(one.id);
    for (const one of found.samples.gone) expect(ids).toContain(one.id);
  });

  it('is refused with a profile that is wrong, and where there is nothing to compare with', async () => {
    const ask = (body: object) => on.ask('POST', 'previews', { body });
    const wrong = await ask({ profile: 'books: [', environment: 'trial' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'profile-invalid']);
    const none = await ask({ profile: null, environment: 'none' });
    expect([none.status, none.body.code]).toEqual([409, 'no-run-to-compare']);
    expect((await on.ask('GET', 'previews/prv_none')).status).toBe(404);
    expect((await on.ask('GET', 'previews/prv_none/events')).status).toBe(404);
    expect((await on.ask('POST', 'previews/prv_none/cancel')).status).toBe(404);
  });

  it('is cancelled by whoever asks, and by the next one of the same person', async () => {
    const ask = () => on.ask('POST', 'previews', { body: { profile: null, environment: 'trial' } });
    const [first, second] = [await ask(), await ask()];
    const cancelled = await on.ask('POST', `previews/${second.body.id}/cancel`);
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled', counts: null } });
    expect((await end(`previews/${first.body.id}/events`)).data.state).toBe('cancelled');
  });
});

describe('a replay', () => {
  it('of the same inputs gives the same bytes', async () => {
    expect(await replay()).toMatchObject({
      kind: 'replay',
      state: 'done',
      counts: counts({}),
      identical: true,
      difference: null,
      codeVersion: { run: '1.0.0', now: '1.0.0' },
    });
  });

  it('says how it differs from results that are not those of the run', async () => {
    const file = join(on.folder, 'runs', on.workspace, run, 'breaks.jsonl');
    const text = readFileSync(file, 'utf8');
    const [first = '', ...rest] = text.trim().split('\n');
    writeFileSync(file, `${[first.replace(/"id":"brk_/, '"id":"brk_x'), ...rest].join('\n')}\n`);
    const found = await replay();
    writeFileSync(file, text);
    expect(found).toMatchObject({ state: 'done', identical: false, counts: counts({ new: 1, gone: 1 }) });
    expect(found.difference).toContain('1 breaks are found that were not, 1 are not found any more');
  });

  it('is refused when an input was changed or is gone', async () => {
    const file = world('erp/suiteql_customer.csv');
    const text = readFileSync(file);
    appendFileSync(file, '\n');
    const changed = await replay();
    expect(changed).toMatchObject({ state: 'failed', failure: { code: 'run-inputs-changed' } });
    expect(changed.failure.message).toContain('suiteql_customer.csv was changed');
    rmSync(file);
    const gone = await replay();
    expect(gone.failure.message).toContain('suiteql_customer.csv is not there any more');
    writeFileSync(file, text);
    expect((await replay()).identical).toBe(true);
    expect(existsSync(file)).toBe(true);
  });

  it('is of a run that is done', async () => {
    expect((await on.ask('POST', 'runs/run_none/replay')).status).toBe(404);
    const begun = await on.ask('POST', 'runs', { body: { environment: 'never done' } });
    await on.ask('POST', `runs/${begun.body.id}/cancel`);
    const refused = await on.ask('POST', `runs/${begun.body.id}/replay`);
    expect([refused.status, refused.body.code]).toEqual([409, 'run-not-replayable']);
  });
});

describe('a run without the data of a side', () => {
  it('says so of every symptom that it cannot judge, and is never clean', async () => {
    for (const { id, version, side } of (await on.ask('GET', 'sources')).body.items)
      if (side === 'erp')
        await on.ask('PATCH', `sources/${id}`, {
          body: { settings: { paths: [world('erp/suiteql_customer.csv')] } },
          headers: { 'if-match': `"${version}"` },
        });
    const begun = await on.ask('POST', 'runs', { body: { environment: 'no data' } });
    const { data } = await end(`runs/${begun.body.id}/events`);
    expect(data.state).toBe('done');
    expect(data.verdict).not.toBe('clean');
    expect(data.watermarks.erp).toBe(null);
    expect(Object.values(data.health)).toContain('no-data');
    expect(Object.values(data.health)).not.toContain('holds');
  });
});

describe('a proof of the detector', () => {
  it('plants faults in a copy of the last full run, finds them, and is kept', async () => {
    const none = await on.ask('POST', 'proofs', { body: { environment: 'none' } });
    expect([none.status, none.body.code]).toEqual([409, 'no-run-to-compare']);
    const begun = await on.ask('POST', 'proofs', { body: { environment: 'trial' } });
    expect(begun).toMatchObject({ status: 201, body: { state: 'running', run, proof: null } });
    const look = () => on.ask('GET', `proofs/${begun.body.id}`);
    await vi.waitFor(async () => expect((await look()).body.state).not.toBe('running'), {
      timeout: 120_000,
      interval: 200,
    });
    const { state, proof } = (await look()).body;
    expect([state, proof.extra, proof.others]).toEqual(['done', 0, []]);
    for (const { fault, planted, found } of proof.planted) expect([fault, found]).toEqual([fault, planted]);
    expect(proof.planted.length).toBeGreaterThan(8);
    const gate = (await on.ask('GET', 'gate?environment=trial')).body;
    expect(gate.proof).toEqual(proof);
    const { state: read } = gate.criteria.find(
      (one: { criterion: string }) => one.criterion === 'detector-proven',
    );
    expect(read).toBe('pass');
  });
});
