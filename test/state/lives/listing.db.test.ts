import { expect, it } from 'vitest';
import type { BreakFilter, BreakOrder } from '../../../src/model/workspace/index.ts';
import { testState } from '../test-state.ts';
import type { Said } from './books.ts';
import { type Workspace, workspaceOn } from './lives-on.ts';

const many: readonly Said[] = Array.from({ length: 25 }, (_, at) => ({
  order: `10${String(at).padStart(2, '0')}`,
  on: at % 5 === 0 ? null : 1 + at,
  amount: `${(at * 7) % 10}.00`,
  problem: at % 2 === 0 ? 'prb_even' : 'prb_odd',
}));

async function walk({ lives, workspace }: Workspace, filter: BreakFilter, order: BreakOrder, limit: number) {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await lives.listBreaks(workspace, filter, order, {
      limit,
      ...(after === null ? {} : { after }),
    });
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  return seen;
}

testState('listing breaks', (given) => {
  const open = () => workspaceOn(given().state);

  it.each(['worst', 'largest', 'newest', 'oldest'] as const)(
    'pages through all of them once, in order: %s',
    async (order) => {
      const books = await open();
      await books.run(many);
      const whole = await walk(books, {}, order, 200);
      expect(whole).toHaveLength(25);
      expect(new Set(whole).size).toBe(25);
      for (const limit of [1, 4, 25]) expect(await walk(books, {}, order, limit)).toEqual(whole);
      const { rows } = await books.lives.listBreaks(books.workspace, {}, order, { limit: 200 });
      const keys = rows.map(({ baseMinor, occurredAt }) =>
        order === 'worst' || order === 'largest'
          ? -Number(baseMinor)
          : Date.parse(occurredAt ?? '0001-01-01'),
      );
      const sorted = keys.toSorted((a, b) => a - b);
      expect(keys).toEqual(order === 'newest' ? sorted.toReversed() : sorted);
    },
  );

  it('neither repeats nor skips what was there, while runs write', async () => {
    const books = await open();
    await books.run(many);
    const whole = await walk(books, {}, 'worst', 200);
    const first = await books.lives.listBreaks(books.workspace, {}, 'worst', { limit: 10 });
    await books.run([...many, ...many.map((one) => ({ ...one, order: `20${one.order}` }))]);
    const seen = first.rows.map(({ id }) => id);
    let after = first.next;
    while (after !== null) {
      const page = await books.lives.listBreaks(books.workspace, {}, 'worst', { limit: 10, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => whole.includes(id))).toEqual(whole);
  });

  it('refuses a cursor of another list', async () => {
    const books = await open();
    await books.run(many);
    const { next } = await books.lives.listBreaks(books.workspace, {}, 'worst', { limit: 5 });
    for (const [filter, order] of [
      [{ text: '10' }, 'worst'],
      [{}, 'largest'],
    ] as const) {
      await expect(
        books.lives.listBreaks(books.workspace, filter, order, { after: next ?? '' }),
      ).rejects.toMatchObject({ code: 'cursor-invalid' });
    }
    await expect(
      books.lives.listBreaks(books.workspace, {}, 'worst', { after: 'nonsense' }),
    ).rejects.toMatchObject({ code: 'cursor-invalid' });
  });

  it('filters by each thing, counts what it lists, and adds up what is at risk', async () => {
    const books = await open();
    const { lives, workspace, run, change } = books;
    const first = await run(many);
    await run([...many, { order: '3000', country: 'FR', fingerprint: 'tip-line-dropped', amount: '100.00' }]);
    await change({ breaks: { ids: ['brk_1003', 'brk_1004'] } }, { event: 'assign', to: 'usr_bob' });
    await change({ breaks: { ids: ['brk_1003'] } }, { event: 'start' });
    const cases: readonly (readonly [BreakFilter, number])[] = [
      [{}, 26],
      [{ states: ['in-progress'] }, 1],
      [{ states: ['new'] }, 25],
      [{ states: [] }, 0],
      [{ symptoms: ['revenue-recognition-errors'] }, 26],
      [{ symptoms: ['refunds-missing'] }, 0],
      [{ kinds: ['line-price-differs', 'tax-differs'] }, 26],
      [{ severities: ['critical'] }, 0],
      [{ severities: ['major', 'minor'] }, 26],
      [{ assignee: 'usr_bob' }, 2],
      [{ assignee: null }, 24],
      [{ problem: 'prb_even' }, 13],
      [{ problem: null }, 0],
      [{ fingerprint: 'tip-line-dropped' }, 1],
      [{ control: 'order-line.price-agrees' }, 26],
      [{ control: 'order.reaches-erp' }, 0],
      [{ leastMinor: 900n }, 3],
      [{ leastMinor: 100n, mostMinor: 200n }, 5],
      [{ text: '#1003' }, 1],
      [{ text: 'sku-10 1007' }, 1],
      [{ text: 'SI-30' }, 1],
      [{ text: '%' }, 0],
      [{ text: '0' }, 26],
      [{ text: 'sku' }, 26],
      [{ states: [], text: '#1003' }, 0],
      [{ states: ['new', 'in-progress'], text: 'sku', undated: false }, 21],
      [{ undated: true }, 5],
      [{ undated: false }, 21],
      [{ from: '2024-03-03', to: '2024-03-05' }, 3],
      [{ from: '2024-03-25' }, 1],
      [{ to: '2024-03-01', states: ['new'] }, 1],
      [{ to: '2024-03-05', undated: true }, 0],
      [{ newSince: first.id }, 1],
      [{ newSince: 'run_unknown' }, 0],
      [{ outcomes: ['new'] }, 1],
      [{ outcomes: ['new'], text: '#1003' }, 0],
      [{ run: first.id, outcomes: ['new', 'gone'] }, 25],
      [{ run: first.id, outcomes: [] }, 0],
      [{ present: true }, 26],
      [{ present: false }, 0],
      [{ environment: 'uat' }, 0],
      [{ ids: ['brk_1001', 'brk_none'] }, 1],
      [{ problem: 'prb_odd', states: ['in-progress'], text: '1003', assignee: 'usr_bob' }, 1],
    ];
    for (const [filter, expected] of cases) {
      for (const order of ['worst', 'newest'] as const) {
        const seen = await walk(books, filter, order, 9);
        expect([filter, seen.length]).toEqual([filter, expected]);
      }
      const { rows } = await lives.listBreaks(workspace, filter, 'worst', { limit: 200 });
      const counts = await lives.countBreaks(workspace, filter);
      expect(counts.total).toEqual({ count: expected, capped: false });
      expect(counts.baseMinor).toBe(rows.reduce((sum, { baseMinor }) => sum + (baseMinor ?? 0n), 0n));
      for (const facet of ['states', 'symptoms', 'kinds', 'severities', 'assignees'] as const)
        expect(Object.values(counts[facet]).reduce((sum: number, count) => sum + count, 0)).toBe(expected);
    }
  });

  it('changes what a filter lists, and nothing else', async () => {
    const { lives, workspace, run, change } = await open();
    const first = await run(many);
    await run([...many, { order: '3000' }, { order: '3001' }]);
    const filter = { newSince: first.id, text: '3001' };
    expect(await change({ breaks: filter }, { event: 'start' })).toMatchObject({ changed: 1 });
    expect(await change({ breaks: { newSince: first.id } }, { event: 'acknowledge' })).toMatchObject({
      changed: 2,
    });
    expect((await lives.countBreaks(workspace, {})).states).toEqual({ acknowledged: 2, new: 25 });
  });

  it('counts by facet, kept through changes, undoing and runs', async () => {
    const { lives, workspace, run, change, undo } = await open();
    await run(many);
    await change(
      { breaks: { problem: 'prb_even' } },
      { event: 'accept', reason: 'immaterial', why: 'agreed', until: null },
    );
    const accepted = await lives.countBreaks(workspace, {});
    expect(accepted.states).toEqual({ accepted: 13, new: 12 });
    expect(accepted.reasons).toEqual({ immaterial: 13 });
    expect((await lives.countBreaks(workspace, { reasons: ['immaterial'] })).total.count).toBe(13);
    expect((await lives.countBreaks(workspace, { reasons: ['timing', 'other'] })).total.count).toBe(0);
    await undo();
    expect((await lives.countBreaks(workspace, {})).reasons).toEqual({});
    await run(many.slice(0, 20));
    const counts = await lives.countBreaks(workspace, {});
    expect(counts.states).toEqual({ gone: 5, new: 20 });
    expect(counts.assignees).toEqual({ '': 25 });
    expect((await lives.countBreaks(workspace, { states: ['gone'] })).total.count).toBe(5);
  });

  it('tells what is there from what is not', async () => {
    const { run, lives, workspace, fix } = await open();
    await run([{ order: 'a' }, { order: 'b' }, { order: 'c' }]);
    await fix({ breaks: { ids: ['brk_b', 'brk_c'] } }, 28);
    await run([{ order: 'a' }, { order: 'c' }]);
    const ids = async (present: boolean) =>
      (await lives.listBreaks(workspace, { present }, 'worst', { limit: 9 })).rows
        .map(({ id }) => id)
        .toSorted();
    expect(await ids(true)).toEqual(['brk_a', 'brk_c']);
    expect(await ids(false)).toEqual(['brk_b']);
    expect((await lives.countBreaks(workspace, { present: false })).total.count).toBe(1);
  });

  it('lists problems, worst first, with what is there of them', async () => {
    const { lives, workspace, run } = await open();
    await run(many);
    const first = await lives.listProblems(workspace, {}, { limit: 1 });
    const second = await lives.listProblems(workspace, {}, { limit: 1, after: first.next ?? '' });
    const all = [...first.rows, ...second.rows];
    expect(second.next).toBeNull();
    expect(all.map(({ count }) => count).reduce((a, b) => a + b)).toBe(25);
    expect(all[0]?.baseMinor).toBeGreaterThanOrEqual(all[1]?.baseMinor ?? 0n);
    expect(all[0]?.body).not.toHaveProperty('breakIds');
    expect((await lives.listProblems(workspace, { states: ['gone'] }, {})).rows).toEqual([]);
    expect(await lives.getProblem(workspace, 'prb_none')).toBeNull();
    expect(await lives.getBreak(workspace, 'brk_none')).toBeNull();
  });
});
