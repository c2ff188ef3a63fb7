import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from './api-on.ts';
import { sessionOf } from './somebody.ts';

let on: Api;
let ann = '';
let ben = '';
const LATER = '2029-01-01T00:00:00Z';
const as = (session: string, method: string, path: string, body?: object) =>
  on.ask(method, path, { session, ...(body !== undefined && { body }) });
const gate = async () => (await on.ask('GET', 'gate')).body;
const criterionOf = (reading: Awaited<ReturnType<typeof gate>>, id: string) =>
  reading.criteria.find(({ criterion }: { criterion: string }) => criterion === id);

beforeAll(async () => {
  on = await openApi();
  ann = await sessionOf(on.state, on.workspace, 'approver');
  ben = await sessionOf(on.state, on.workspace, 'approver');
  const told = await on.ask('PUT', 'readiness', {
    body: { readiness: { decider: { name: 'Dora', deputy: null } } },
    headers: { 'if-none-match': '*' },
  });
  expect(told.status).toBe(200);
});
afterAll(async () => {
  expect(on.bugs).toEqual([]);
  await on.close();
});

it('says what it knows and what it does not, and never passes what is missing', async () => {
  const now = await gate();
  expect(now).toMatchObject({ verdict: 'no-go', exitCode: 1, standing: null, waivers: [], proof: null });
  expect(criterionOf(now, 'detector-proven').state).toBe('no-data');
  expect(now.asked['detector-proven'].hard).toBe(true);
});

describe('a waiver', () => {
  it('of a hard criterion takes two people with the right to approve, and can be taken back', async () => {
    const criterion = 'decider-named';
    const wanted = { criterion, reason: 'Booked by hand until Friday.', expiresAt: LATER };
    const operator = await sessionOf(on.state, on.workspace, 'operator');
    expect((await as(operator, 'POST', 'waivers', wanted)).status).toBe(403);
    const given = await as(ann, 'POST', 'waivers', wanted);
    expect(given).toMatchObject({ status: 201, body: { criterion, seconded: null, withdrawn: null } });
    const { id } = given.body;
    expect(criterionOf(await gate(), criterion).state).toBe('fail');
    const alone = await as(ann, 'POST', `waivers/${id}/second`);
    expect([alone.status, alone.body.code]).toEqual([403, 'waiver-needs-another']);
    expect((await as(operator, 'POST', `waivers/${id}/second`)).status).toBe(403);
    // Everybody here is called Ann: people are told apart by who they are.
    expect((await as(ben, 'POST', `waivers/${id}/second`)).status).toBe(200);
    expect(criterionOf(await gate(), criterion).state).toBe('waived');
    expect((await as(ben, 'POST', `waivers/${id}/withdraw`)).body.withdrawn).not.toBeNull();
    expect((await as(ann, 'POST', `waivers/${id}/withdraw`)).status).toBe(409);
    expect((await on.ask('GET', 'waivers')).body.items).toHaveLength(1);
  });

  it('is refused for a criterion that nobody knows, and when it would be over already', async () => {
    const ask = (body: object) => as(ann, 'POST', 'waivers', { reason: 'Because.', ...body });
    expect((await ask({ criterion: 'luck', expiresAt: LATER })).status).toBe(404);
    const over = await ask({ criterion: 'data-fresh', expiresAt: '2020-01-01T00:00:00Z' });
    expect([over.status, over.body.code]).toEqual([422, 'waiver-expired']);
  });
});

describe('a decision', () => {
  it('is not taken where another verdict was seen than there is', async () => {
    const { verdict } = await gate();
    expect(verdict).not.toBe('go');
    const refused = await as(ann, 'POST', 'decisions', { verdict: 'go' });
    expect([refused.status, refused.body.code]).toEqual([409, 'decision-overtaken']);
    expect((await on.ask('GET', 'decisions')).body.items).toEqual([]);
  });

  const take = (reason: string | null = null) => as(ann, 'POST', 'decisions', { reason });
  const get = async (id: string) => (await on.ask('GET', `decisions/${id}`)).body;

  it('is kept with its evidence, replays to the same bytes, and ends with the next one', async () => {
    const first = await take('We wait.');
    expect(first).toMatchObject({
      status: 201,
      body: { verdict: 'no-go', reason: 'We wait.', revoked: null },
    });
    const { id, evidenceSha256 } = first.body;
    expect(evidenceSha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await get(id)).reading.verdict).toBe('no-go');
    expect((await on.ask('GET', `decisions/${id}/replay`)).body).toMatchObject({
      identical: true,
      intact: { evidence: true, reading: true },
      differences: [],
    });
    expect((await gate()).standing.id).toBe(id);
    const pack = async () => (await on.ask('GET', `decisions/${id}/pack`)).body;
    const zipped = await pack();
    expect(zipped.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect(zipped.includes(Buffer.from(evidenceSha256))).toBe(true);
    expect(zipped.equals(await pack())).toBe(true);
    expect((await on.ask('GET', 'decisions/dec_none/pack')).status).toBe(404);
    const second = await take();
    expect((await get(id)).decision.revoked.why).toContain(second.body.id);
    expect((await on.ask('GET', 'decisions')).body.items).toHaveLength(2);
    const { items } = (await on.ask('GET', 'audit')).body;
    expect(items.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['decision.take', 'decision.revoke', 'waiver.add', 'waiver.second']),
    );
  });

  it('is revoked by itself, once, when the rules or what it stands on change', async () => {
    const { id } = (await take()).body;
    await on.ask('PUT', 'settings/policy', {
      body: { value: { gate: { 'no-regressions.days': 30 } } },
      headers: { 'if-none-match': '*' },
    });
    const { revoked } = (await get(id)).decision;
    expect(revoked.why).toBe('The policy was changed.');
    const next = (await take()).body.id;
    await as(ann, 'POST', 'waivers', { criterion: 'data-fresh', reason: 'Known.', expiresAt: LATER });
    expect((await get(next)).decision.revoked.why).toBe('A waiver was given, seconded or withdrawn.');
    expect((await get(id)).decision.revoked).toEqual(revoked);
    expect((await gate()).standing).toBeNull();
  });

  it('is taken by nobody without the right to approve', async () => {
    const operator = await sessionOf(on.state, on.workspace, 'operator');
    expect((await as(operator, 'POST', 'decisions', {})).status).toBe(403);
  });
});
