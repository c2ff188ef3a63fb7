import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from './api-on.ts';

let on: Api;
beforeAll(async () => {
  on = await openApi();
});
afterAll(() => on.close());

describe('home', () => {
  it('says how everything stands, in exact texts', async () => {
    const { status, body } = await on.ask('GET', 'home');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      verdict: 'breaks',
      run: { number: 2 },
      open: { count: 4, baseMinor: '1800', withoutAmount: 0 },
      sinceLast: { new: 1, gone: 1, still: 3 },
      currency: 'EUR',
    });
    expect(body.largest.map(({ id }: { id: string }) => id)).toEqual(['brk_E', 'brk_D', 'brk_C', 'brk_B']);
    expect(body.symptoms).toHaveLength(6);
  });

  it('of an environment without a run is without data', async () => {
    const { body } = await on.ask('GET', 'home?environment=uat');
    expect(body).toMatchObject({ verdict: 'no-data', run: null, sinceLast: null, ageing: [] });
  });
});

describe('weeks and ages', () => {
  it('add up to what the filter lists', async () => {
    const weeks = (await on.ask('GET', 'breaks/weeks?state=new')).body;
    const ageing = (await on.ask('GET', 'breaks/ageing?state=new')).body;
    const { body } = await on.ask('GET', 'break-counts?state=new');
    for (const { items } of [weeks, ageing]) {
      const sum = items.reduce(
        (all: bigint, one: { baseMinor: string }) => all + BigInt(one.baseMinor ?? 0),
        0n,
      );
      expect(String(sum)).toBe(body.baseMinor);
    }
    expect(weeks.items.reduce((all: number, { count }: { count: number }) => all + count, 0)).toBe(
      body.total.count,
    );
    expect(ageing.asOf).toBe('2024-03-28');
  });

  it('are there for a problem, and not for one that is not there', async () => {
    const { body } = await on.ask('GET', 'problems/prb_a/weeks');
    expect(body.items).toMatchObject([{ week: '2024-W09', count: 3, baseMinor: '600' }]);
    expect(await on.ask('GET', 'problems/prb_none/weeks')).toMatchObject({ status: 404 });
  });

  it('open the rows behind them', async () => {
    const [week] = (await on.ask('GET', 'breaks/weeks')).body.items;
    const listed = (await on.ask('GET', `breaks?from=${week.from}&to=${week.to}`)).body.items;
    expect(listed).toHaveLength(week.count);
    expect((await on.ask('GET', 'breaks?undated=true')).body.items).toEqual([]);
    expect(await on.ask('GET', 'breaks?from=2024-02-31')).toMatchObject({ status: 400 });
  });
});

describe('a record', () => {
  it('has both sides, the rule, and what each run said', async () => {
    const { status, body, headers } = await on.ask('GET', 'breaks/brk_B/record');
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe(`"${body.version}"`);
    expect(body).toMatchObject({
      left: { there: true, ref: '#B/1' },
      right: { there: true, ref: 'SI-B/1' },
      runs: [
        { number: 1, present: true, expected: '2.00' },
        { number: 2, present: true },
      ],
    });
    expect((await on.ask('GET', 'breaks/brk_A/record')).body.runs.at(-1)).toMatchObject({ present: false });
    expect(await on.ask('GET', 'breaks/brk_none/record')).toMatchObject({ status: 404 });
  });
});

describe('an answer that a caller has', () => {
  it.each([
    'home',
    'breaks?order=largest',
    'problems',
    'break-counts',
    'breaks/weeks',
    'breaks/ageing',
    'runs',
    'symptoms',
    'diagnosis',
    'plan',
    'indicators',
  ])('is not sent again until something changes: %s', async (path) => {
    const first = await on.ask('GET', path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[!-~]+"$/);
    const again = await on.ask('GET', path, { headers: { 'if-none-match': `"x", W/${etag}` } });
    expect(again).toMatchObject({ status: 304, body: null });
    expect(again.headers.get('etag')).toBe(etag);
    const { version } = (await on.ask('GET', 'breaks/brk_C')).body;
    const move = { event: 'assign', to: null };
    await on.ask('POST', 'breaks/brk_C/moves', { body: move, headers: { 'if-match': `"${version}"` } });
    const changed = await on.ask('GET', path, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('is not told to who may not see it', async () => {
    const etag = (await on.ask('GET', 'breaks')).headers.get('etag') ?? '';
    const asked = await on.ask('GET', 'breaks', { token: null, headers: { 'if-none-match': etag } });
    expect(asked.status).toBe(401);
  });
});

describe('a file of the list', () => {
  it.each([
    ['csv', 'text/csv'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['pdf', 'application/pdf'],
    ['jsonl', 'application/x-ndjson'],
  ])('is sent as %s, under a name that is safe', async (format, type) => {
    for (const list of ['breaks', 'problems']) {
      const { status, headers, body } = await on.ask('GET', `${list}/export?format=${format}`);
      expect([status, headers.get('content-type')]).toEqual([200, type]);
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="[a-z0-9-]+-${list}-\\d{8}T\\d{4}\\.${format}"$`),
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(body.length).toBeGreaterThan(100);
    }
  });

  it('holds what the filter shows, and says the filter', async () => {
    const { body } = await on.ask('GET', 'breaks/export?format=jsonl&state=new&text=%23d&order=oldest');
    const [first, ...rows] = body
      .toString()
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    const { items } = (await on.ask('GET', 'breaks?state=new&text=%23d&order=oldest')).body;
    expect(rows).toEqual(items);
    expect(first.export).toMatchObject({ filter: { state: 'new', text: '#d' }, order: 'oldest', count: 1 });
    const [head] = (await on.ask('GET', 'audit?limit=1')).body.items;
    expect(first.export.auditHead).toEqual({ sequence: head.sequence, hash: head.hash });
  });

  it('says only what it is where nobody takes it, and refuses what it does not know', async () => {
    const head = await on.api.request(`/v1/workspaces/${on.workspace}/breaks/export?format=csv`, {
      method: 'HEAD',
      headers: { host: 'here', authorization: `Bearer ${on.token}` },
    });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(await on.ask('GET', 'breaks/export?format=exe')).toMatchObject({ status: 400 });
    expect(await on.ask('GET', 'breaks/export?format=csv', { token: null })).toMatchObject({ status: 401 });
  });

  it('is let go of by who goes away, so that others have room', async () => {
    for (let round = 0; round < 12; round += 1) {
      const answer = await on.api.request(`/v1/workspaces/${on.workspace}/breaks/export?format=csv`, {
        headers: { host: 'here', authorization: `Bearer ${on.token}` },
      });
      await answer.body?.cancel();
    }
    expect((await on.ask('GET', 'breaks/export?format=csv')).status).toBe(200);
    expect(on.bugs).toEqual([]);
  });
});

describe('the decision', () => {
  it('says of each part what it stands on', async () => {
    const parts = ['symptoms', 'diagnosis', 'plan', 'indicators'];
    const answers = await Promise.all(parts.map((part) => on.ask('GET', part)));
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body).toMatchObject({ environment: 'production', currency: 'EUR', run: { number: 2 } });
    }
    // All of one moment: they are worked out once.
    expect(new Set(answers.map(({ body }) => body.at)).size).toBe(1);
    const [symptoms, diagnosis, plan, indicators] = answers.map(({ body }) => body);
    expect(symptoms.symptoms).toHaveLength(6);
    expect(diagnosis.causes).toHaveLength(4);
    for (const { finding } of diagnosis.findings) expect(diagnosis.titles).toHaveProperty(finding);
    expect(plan).toMatchObject({ goLive: null });
    expect(indicators.indicators.length).toBeGreaterThan(20);
  });

  it('of an environment without a run stands on none', async () => {
    for (const part of ['symptoms', 'diagnosis', 'plan', 'indicators'])
      expect((await on.ask('GET', `${part}?environment=uat`)).body).toMatchObject({ run: null });
  });

  it('goes by what people record, which is refused where it is wrong', async () => {
    const asked = (readiness: unknown, headers: Readonly<Record<string, string>>) =>
      on.ask('PUT', 'readiness', { body: { readiness }, headers });
    expect((await on.ask('GET', 'readiness')).body).toMatchObject({
      version: 0,
      readiness: { goLive: null },
    });
    expect(await asked({ goLive: 'soon' }, { 'if-none-match': '*' })).toMatchObject({ status: 422 });
    const { status, body } = await asked({ goLive: '2026-09-01' }, { 'if-none-match': '*' });
    expect([status, body]).toMatchObject([
      200,
      { version: 1, readiness: { goLive: '2026-09-01', team: [] } },
    ]);
    expect(await asked({}, { 'if-none-match': '*' })).toMatchObject({ status: 412 });
    expect((await on.ask('GET', 'plan')).body).toMatchObject({ goLive: '2026-09-01' });
    const exported = await on.ask('GET', 'plan/export?format=ics');
    expect(exported.headers.get('content-disposition')).toMatch(
      /^attachment; filename="plan-of-[a-z0-9-]+\.ics"$/,
    );
    expect(exported.body.toString()).toContain('BEGIN:VEVENT');
    const file = { name: 'cases.csv', part: 'uat', text: 'id,title,result\nT-1,Refund,passed' };
    const read = (await on.ask('POST', 'readiness/file', { body: file })).body;
    expect(read.readiness.uat.cases).toMatchObject([{ id: 'T-1', result: 'passed' }]);
    expect((await on.ask('GET', 'readiness')).body).toMatchObject({ version: 1, readiness: { uat: null } });
  });

  it('says in short what the gate, the plan and the diagnosis say', async () => {
    const of = async (part: string) => (await on.ask('GET', part)).body;
    const [short, gate, plan, diagnosis] = await Promise.all(
      ['decision-in-short', 'gate', 'plan', 'diagnosis'].map(of),
    );
    const states = gate.criteria.map(({ state }: { state: string }) => state);
    const number = (...wanted: string[]) => states.filter((one: string) => wanted.includes(one)).length;
    expect(short.gate).toEqual({
      verdict: gate.verdict,
      met: number('pass'),
      waived: number('waived'),
      unknown: number('no-data', 'stale'),
      of: states.length,
    });
    expect(short.first.step).toBe(plan.steps.find(({ state }: { state: string }) => state !== 'done').id);
    expect(short.named.map(({ cause }: { cause: string }) => cause)).toEqual(diagnosis.named);
    expect(short.reviews).toEqual({ missed: [], due: null });
  });

  it('goes by a policy, of which every number says why, and which can be tried', async () => {
    const { rooms, criteria, ...rest } = (await on.ask('GET', 'policy')).body;
    expect(rest).toEqual({
      version: 0,
      value: { symptoms: {}, diagnosis: {}, plan: {}, indicators: {}, gate: {} },
    });
    expect(rooms.map(({ room }: { room: string }) => room)).toEqual([
      'symptoms',
      'diagnosis',
      'plan',
      'indicators',
      'gate',
    ]);
    for (const { parameters } of rooms)
      for (const { why, value, least, most } of parameters) {
        expect(why).not.toBe('');
        expect(value >= least && value <= most).toBe(true);
      }
    expect(criteria).toHaveLength(30);
    expect(criteria.some(({ changed }: { changed: boolean }) => changed)).toBe(false);
    expect(criteria[0]).toMatchObject({ default: 'hard', as: 'hard', owner: null });
    const tried = (value: unknown) => on.ask('POST', 'policy/preview', { body: { value } });
    expect((await tried({})).body).toEqual({ changes: [] });
    const without = { gate: { criteria: { 'decider-named': { as: 'off' } } } };
    expect((await tried(without)).body.changes).toMatchObject([
      { part: 'gate', id: 'decider-named', to: 'Not said any more' },
      { part: 'gate', id: 'decider-named.as', from: 'Hard', to: 'Off' },
    ]);
    const kept = await on.ask('PUT', 'settings/policy', {
      body: { value: without },
      headers: { 'if-none-match': '*' },
    });
    expect(kept.status).toBe(200);
    expect((await on.ask('GET', 'policy')).body.criteria).toContainEqual(
      expect.objectContaining({ criterion: 'decider-named', default: 'hard', as: 'off', changed: true }),
    );
    expect((await tried({})).body.changes).toMatchObject([
      { part: 'gate', id: 'decider-named.as', from: 'Off', to: 'Hard' },
      { part: 'gate', id: 'decider-named', from: 'Not said' },
    ]);
    await on.ask('DELETE', 'settings/policy', { headers: { 'if-match': '"1"' } });
    const unlikely = {
      diagnosis: { 'named.from': 0.9 },
      symptoms: { 'recurring.weeks': 2, 'recurring.ofWeeks': 26 },
    };
    expect((await tried(unlikely)).status).toBe(200);
    expect(await tried({ symptoms: { 'recurring.weeks': 900 } })).toMatchObject({ status: 422 });
  });
});
