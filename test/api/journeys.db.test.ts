import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from './api-on.ts';

let on: Api;
beforeAll(async () => {
  on = await openApi();
});
afterAll(() => on.close());

const tagged = (version: number) => ({ 'if-match': `"${version}"` });

describe('the document', () => {
  it('is OpenAPI 3.1, names every operation once and is there without a token', () => {
    expect(on.document.openapi).toBe('3.1.0');
    const operations = Object.values(on.document.paths).flatMap((methods) => Object.values(methods));
    const names = operations.map(({ operationId }) => operationId);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toContain('listBreaks');
    expect(Object.keys(on.document.components.schemas)).toContain('Problem');
  });
});

describe('breaks', () => {
  it('are listed by filter and order, page by page, each once', async () => {
    const first = await on.ask('GET', 'breaks?limit=2&order=largest');
    expect(first.status).toBe(200);
    const pages = [first.body];
    while (pages.at(-1).next !== null)
      pages.push((await on.ask('GET', `breaks?limit=2&order=largest&after=${pages.at(-1).next}`)).body);
    expect(pages.flatMap(({ items }) => items.map((one: { id: string }) => one.id))).toEqual([
      'brk_E',
      'brk_D',
      'brk_C',
      'brk_B',
      'brk_A',
    ]);
    expect(pages[0].items[0]).toMatchObject({
      atRisk: { amount: '9.00', currency: 'EUR' },
      baseMinor: '900',
      state: 'new',
    });
    const many = await on.ask('GET', 'breaks?state=new&state=acknowledged&text=%23d&leastMinor=300');
    expect(many.body.items.map((one: { id: string }) => one.id)).toEqual(['brk_D']);
    expect((await on.ask('GET', 'break-counts?state=new')).body).toMatchObject({
      total: { count: 4, capped: false },
      baseMinor: '1800',
    });
  });

  it('refuse a cursor of another list, and one that somebody made up', async () => {
    const { body } = await on.ask('GET', 'breaks?limit=2');
    for (const path of [`breaks?limit=2&order=oldest&after=${body.next}`, 'breaks?after=x', 'fixes?after=x'])
      expect(await on.ask('GET', path)).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } });
    const [seal] = JSON.parse(Buffer.from(body.next, 'base64url').toString());
    for (const key of [
      [seal, 'x', 'y', 'z'],
      [seal, 99999, '9'.repeat(40), 'brk'],
    ]) {
      const forged = Buffer.from(JSON.stringify(key)).toString('base64url');
      expect(await on.ask('GET', `breaks?limit=2&after=${forged}`)).toMatchObject({ status: 400 });
    }
  });

  it('move on with the version that was seen, and say 428 without and 412 with another', async () => {
    const { body, headers } = await on.ask('GET', 'breaks/brk_B');
    expect(headers.get('etag')).toBe(`"${body.version}"`);
    expect(body.body).toMatchObject({ id: 'brk_B', expected: '2.00' });
    const move = { event: 'acknowledge' };
    expect(await on.ask('POST', 'breaks/brk_B/moves', { body: move })).toMatchObject({
      status: 428,
      body: { code: 'api-version-needed' },
    });
    const moved = await on.ask('POST', 'breaks/brk_B/moves', { body: move, headers: tagged(body.version) });
    expect(moved).toMatchObject({ status: 200, body: { changed: 1, version: body.version + 1 } });
    expect(moved.headers.get('etag')).toBe(`"${body.version + 1}"`);
    expect(
      await on.ask('POST', 'breaks/brk_B/moves', { body: move, headers: tagged(body.version) }),
    ).toMatchObject({ status: 412, body: { code: 'record-changed' } });
    const again = { body: move, headers: tagged(body.version + 1) };
    expect(await on.ask('POST', 'breaks/brk_B/moves', again)).toMatchObject({
      status: 409,
      body: { code: 'move-not-possible' },
    });
    const { items } = (await on.ask('GET', 'breaks/brk_B/history')).body;
    expect(items.at(-1)).toMatchObject({ event: 'acknowledge', from: 'new', to: 'acknowledged' });
    expect((await on.ask('GET', 'breaks/brk_B')).body).toMatchObject({
      state: 'acknowledged',
      version: body.version + 1,
    });
  });

  it('move many at once, and come back by undo', async () => {
    const bulk = {
      filter: { id: ['brk_C', 'brk_D'] },
      move: { event: 'accept', why: 'Agreed', until: { at: '2027-01-01T00:00:00Z' } },
    };
    const moved = await on.ask('POST', 'break-moves', { body: bulk });
    expect(moved).toMatchObject({ status: 200, body: { changed: 2, refused: {} } });
    expect((await on.ask('POST', 'break-moves', { body: bulk })).body).toMatchObject({
      changed: 0,
      refused: { accepted: 2 },
    });
    expect((await on.ask('GET', 'breaks?state=accepted')).body.items).toHaveLength(2);
  });

  it('rest for a reason that can be counted, or for one that is said in words', async () => {
    const { items } = (await on.ask('GET', 'breaks?state=new')).body;
    const accept = (move: object) =>
      on.ask('POST', 'break-moves', {
        body: { filter: { id: [items[0].id] }, move: { event: 'accept', until: null, ...move } },
      });
    expect(await accept({ reason: 'other' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/move/why' }] },
    });
    expect((await accept({ reason: 'waiting-for-data' })).status).toBe(422);
    expect(await accept({ reason: 'before-cutover' })).toMatchObject({ status: 200, body: { changed: 1 } });
    expect((await on.ask('GET', 'break-counts?reason=before-cutover')).body).toMatchObject({
      total: { count: 1 },
      reasons: { 'before-cutover': 1 },
    });
  });

  it('go to members only, and are duplicates of others only', async () => {
    const { version } = (await on.ask('GET', 'breaks/brk_E')).body;
    for (const move of [
      { event: 'assign', to: 'usr_nobody' },
      { event: 'duplicate', of: 'brk_E' },
      { event: 'duplicate', of: 'brk_none' },
    ])
      expect(
        await on.ask('POST', 'breaks/brk_E/moves', { body: move, headers: tagged(version) }),
      ).toMatchObject({
        status: 404,
        body: { code: 'record-not-found' },
      });
  });
});

describe('problems and fixes', () => {
  it('are fixed with their breaks, and the fix is taken back by undo', async () => {
    const { items } = (await on.ask('GET', 'problems')).body;
    expect(items).toHaveLength(2);
    const { id } = items[0];
    const { version } = (await on.ask('GET', `problems/${id}`)).body;
    const move = {
      event: 'fix',
      fix: {
        what: 'Mapped the tax',
        effectiveAt: '2026-01-01T00:00:00+00:00',
        wholeProblem: true,
        depth: 'tactical',
      },
    };
    const moved = await on.ask('POST', `problems/${id}/moves`, { body: move, headers: tagged(version) });
    expect(moved).toMatchObject({ status: 200 });
    expect((await on.ask('GET', `problems/${id}/history`)).body.items.at(-1)).toMatchObject({ event: 'fix' });
    const fixes = (await on.ask('GET', 'fixes')).body.items;
    expect(fixes).toMatchObject([{ what: 'Mapped the tax', problem: id, depth: 'tactical', cause: null }]);
    expect((await on.ask('GET', `problems/${id}/proof`)).body).toMatchObject({
      proof: { fix: fixes[0].id, judged: { proven: false, says: expect.stringContaining('Not proven yet') } },
    });
    const comment = { subject: { kind: 'fix', id: fixes[0].id }, text: 'Deployed' };
    expect((await on.ask('POST', 'comments', { body: comment })).status).toBe(201);
    expect((await on.ask('POST', 'undo')).status).toBe(200);
    expect((await on.ask('GET', 'fixes')).body.items).toEqual([]);
    expect((await on.ask('GET', `problems/${id}/proof`)).body).toEqual({ proof: null });
    const many = { filter: { id: [id] }, move: { event: 'start' } };
    expect((await on.ask('POST', 'problem-moves', { body: many })).status).toBe(200);
  });
});

describe('topics', () => {
  it('say what a name means, and 404 where there is none such', async () => {
    expect((await on.ask('GET', '/v1/topics/tip-line-dropped')).body).toMatchObject({
      type: 'fingerprint',
      title: 'Tip line dropped',
    });
    expect((await on.ask('GET', '/v1/topics/constructor')).status).toBe(404);
  });
});

describe('runs', () => {
  it('are listed, shown and compared', async () => {
    const { items } = (await on.ask('GET', 'runs?state=done')).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual(['run_2', 'run_1']);
    const { body } = await on.ask('GET', 'runs/run_2');
    expect(body).toMatchObject({ number: 2, verdict: 'breaks', outcome: { new: 1, still: 3, gone: 1 } });
    expect(body).not.toHaveProperty('folder');
    const { counts } = (await on.ask('GET', 'runs/run_2/comparison?before=run_1')).body;
    expect(counts).toMatchObject({ new: 1, gone: 1, same: 3 });
    const news = (await on.ask('GET', 'runs/run_2/differences?before=run_1&difference=new')).body;
    expect(news.items).toMatchObject([{ id: 'brk_E', before: null, after: { atRisk: { minor: '900' } } }]);
    for (const outcome of ['new', 'gone'])
      expect((await on.ask('GET', `break-counts?run=run_2&outcome=${outcome}`)).body.total.count).toBe(1);
    expect((await on.ask('GET', 'runs/run_9')).status).toBe(404);
    expect((await on.ask('GET', 'runs/run_2/comparison?before=run_9')).status).toBeOneOf([404, 409]);
  });
});

describe('records', () => {
  it('workspaces are shown and renamed', async () => {
    const { body } = await on.ask('GET', '/v1/workspaces');
    expect(body.items).toMatchObject([{ id: on.workspace }]);
    const { version } = (await on.ask('GET', '')).body;
    const renamed = await on.ask('PATCH', '', { body: { name: 'Books' }, headers: tagged(version) });
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Books', version: version + 1 } });
    expect(await on.ask('PATCH', '', { body: { name: 'B' }, headers: tagged(version) })).toMatchObject({
      status: 412,
    });
  });

  it('sources are added, changed and archived', async () => {
    const source = { side: 'shop', kind: 'files', name: 'Exports', settings: { files: [] } };
    const added = await on.ask('POST', 'sources', { body: source });
    expect(added).toMatchObject({ status: 201, body: { ...source, version: 1 } });
    const { id } = added.body;
    expect(added.headers.get('location')).toBe(`/v1/workspaces/${on.workspace}/sources/${id}`);
    const changed = await on.ask('PATCH', `sources/${id}`, { body: { name: 'Shop' }, headers: tagged(1) });
    expect(changed).toMatchObject({ status: 200, body: { name: 'Shop', settings: source.settings } });
    expect((await on.ask('GET', 'sources')).body.items).toMatchObject([{ id }]);
    const archived = await on.ask('DELETE', `sources/${id}`, { headers: tagged(2) });
    expect(archived.body.archivedAt).not.toBeNull();
    expect((await on.ask('GET', 'sources')).body.items).toEqual([]);
    expect((await on.ask('GET', `sources/${id}`)).status).toBe(200);
  });

  it('comments are written, edited and taken back', async () => {
    const text = 'Who has it?';
    const written = await on.ask('POST', 'comments', {
      body: { subject: { kind: 'break', id: 'brk_E' }, text },
    });
    expect(written).toMatchObject({ status: 201, body: { text, version: 1 } });
    const path = `comments/${written.body.id}`;
    expect((await on.ask('PATCH', path, { body: { text: 'I do' }, headers: tagged(1) })).status).toBe(200);
    expect((await on.ask('DELETE', path, { headers: tagged(2) })).body).toMatchObject({ text: '' });
    expect((await on.ask('PATCH', path, { body: { text: 'x' }, headers: tagged(3) })).status).toBe(404);
    expect((await on.ask('GET', 'comments?kind=break&id=brk_E')).body.items).toHaveLength(1);
    const nowhere = { subject: { kind: 'fix', id: 'fix_none' }, text };
    expect((await on.ask('POST', 'comments', { body: nowhere })).status).toBe(404);
  });

  it('settings are set once, changed by version and removed', async () => {
    const fresh = { 'if-none-match': '*' };
    const body = { value: { asOf: '2026-01-01' } };
    expect((await on.ask('PUT', 'settings/check', { body })).status).toBe(428);
    expect(await on.ask('PUT', 'settings/check', { body, headers: fresh })).toMatchObject({
      status: 200,
      body: { value: body.value, version: 1 },
    });
    expect((await on.ask('PUT', 'settings/check', { body, headers: fresh })).status).toBe(412);
    expect((await on.ask('PUT', 'settings/check', { body: {}, headers: tagged(1) })).status).toBe(422);
    expect(
      (await on.ask('PUT', 'settings/check', { body: { value: null }, headers: tagged(1) })).status,
    ).toBe(200);
    expect((await on.ask('GET', 'settings/check')).body).toMatchObject({ value: null, version: 2 });
    expect((await on.ask('GET', 'settings')).body.items).toHaveLength(1);
    expect((await on.ask('DELETE', 'settings/check', { headers: tagged(2) })).status).toBe(200);
    expect((await on.ask('GET', 'settings/check')).status).toBe(404);
    for (const value of ['files:\n  - match: "a.csv"\n    record: dokument\n', 'books: [', { books: {} }]) {
      const refused = await on.ask('PUT', 'settings/profile', { body: { value }, headers: fresh });
      expect(refused).toMatchObject({ status: 422, body: { code: 'profile-invalid' } });
    }
    expect((await on.ask('GET', 'settings/profile')).status).toBe(404);
  });
});

describe('the audit log', () => {
  it('names the token and what it did, is paged, and holds', async () => {
    const { items, next } = (await on.ask('GET', 'audit?limit=3')).body;
    expect(items[0]).toMatchObject({
      actor: { kind: 'token', name: 'Command line' },
      action: 'setting.remove',
    });
    expect((await on.ask('GET', `audit?limit=3&after=${next}`)).body.items[0].sequence).toBe(
      items.at(-1).sequence - 1,
    );
    expect((await on.ask('GET', 'audit?action=break.acknowledge')).body.items).toHaveLength(1);
    const anchor = `${items[0].sequence}:${items[0].hash}`;
    expect((await on.ask('GET', `audit/verification?anchor=${anchor}`)).body).toMatchObject({
      holds: true,
      head: { sequence: items[0].sequence },
    });
    const wrong = `${items[0].sequence}:${'0'.repeat(64)}`;
    expect((await on.ask('GET', `audit/verification?anchor=${wrong}`)).body).toMatchObject({
      holds: false,
      why: 'not-anchored',
    });
  });
});

it('nothing of this was a bug', () => {
  expect(on.bugs).toEqual([]);
});
