import { expect, it } from 'vitest';
import { testState } from '../test-state.ts';
import { day } from './books.ts';
import { workspaceOn } from './lives-on.ts';

const [a, b, c] = ['a', 'b', 'c'].map((order) => ({ order })) as [
  { order: string },
  { order: string },
  { order: string },
];

testState('recording runs', (given) => {
  const open = () => workspaceOn(given().state);

  it('tells new, still there, gone and back', async () => {
    const { run, states } = await open();
    expect((await run([a, b])).outcome).toEqual({
      new: 2,
      still: 0,
      back: 0,
      regressed: 0,
      gone: 0,
      notLooked: 0,
    });
    expect((await run([b, c])).outcome).toEqual({
      new: 1,
      still: 1,
      back: 0,
      regressed: 0,
      gone: 1,
      notLooked: 0,
    });
    expect(await states()).toEqual({ a: 'gone', b: 'new', c: 'new' });
    expect((await run([a, b, c])).outcome).toMatchObject({ new: 0, still: 2, back: 1, gone: 0 });
    expect(await states()).toEqual({ a: 'new', b: 'new', c: 'new' });
  });

  it('changes nothing but when it was last seen when the same is recorded twice, in whatever order', async () => {
    const { run, all, lives, workspace } = await open();
    await run([a, b, c]);
    const first = await all();
    const { outcome } = await run([c, a, b]);
    expect(outcome).toMatchObject({ new: 0, still: 3, gone: 0 });
    const again = await all();
    expect(again).toEqual(first.map((one) => ({ ...one, lastRun: 2 })));
    expect(await lives.history(workspace, 'brk_a')).toHaveLength(1);
  });

  it('does not call gone what it did not look at', async () => {
    const { run, states, all } = await open();
    await run([
      { order: 'a', on: 2 },
      { order: 'b', on: 20 },
      { order: 'c', on: null },
    ]);
    expect((await run([], { from: 10, to: 28 })).outcome).toMatchObject({ gone: 2, notLooked: 1 });
    expect(await states()).toEqual({ a: 'new', b: 'gone', c: 'gone' });
    expect((await all()).find(({ order }) => order === '#a')).toMatchObject({ present: true, lastRun: 1 });
    expect((await run([], { unchecked: true })).outcome).toMatchObject({ gone: 0, notLooked: 1 });
    expect((await run([], { from: 1, to: 28 })).outcome).toMatchObject({ gone: 1 });
    expect(await states()).toMatchObject({ a: 'gone' });
  });

  it('does not call gone what a control could not check, nor what an older extract of a side cannot show', async () => {
    const { run, states } = await open();
    await run([{ order: 'a', on: 27 }]);
    expect((await run([], { unchecked: true })).outcome).toMatchObject({ gone: 0, notLooked: 1 });
    expect((await run([], { to: 20 })).outcome).toMatchObject({ gone: 0 });
    expect(await states()).toEqual({ a: 'new' });
  });

  it('keeps environments apart, though they name their records alike', async () => {
    const { run, states, all } = await open();
    await run([a]);
    await run([a, b], {}, 'uat');
    await run([], {}, 'uat');
    expect(await states()).toEqual({ a: 'new' });
    expect(await states('uat')).toEqual({ a: 'gone', b: 'gone' });
    expect((await all('uat'))[0]?.id).not.toBe((await all())[0]?.id);
  });

  it('keeps what a break says now, and says in its history that it changed', async () => {
    const { run, lives, workspace } = await open();
    await run([{ order: 'a', amount: '1.00' }]);
    await run([{ order: 'a', amount: '2.50', source: 'orders.csv:7' }]);
    const detail = await lives.getBreak(workspace, 'brk_a');
    expect(detail).toMatchObject({
      baseMinor: 250n,
      atRisk: { amount: '2.50', currency: 'EUR' },
      version: 1,
      body: { expected: '2.50', shop: { source: 'orders.csv:7' } },
    });
    expect(detail?.history.map(({ event, from, to }) => [event, from, to])).toEqual([
      ['found', 'unseen', 'new'],
      ['changed', 'new', 'new'],
    ]);
    expect(detail?.body).not.toHaveProperty('ageDays');
  });

  it('says that a later version names and groups otherwise, and lets lives go on', async () => {
    const { run, change, lives, workspace, problem } = await open();
    await run([a, b, c]);
    await change({ problems: { ids: ['prb_a'] } }, { event: 'acknowledge' });
    await run([a, b].map((one) => ({ ...one, problem: 'prb_b', fingerprint: 'tip-line-dropped' })));
    expect(await problem('prb_a')).toBe('acknowledged');
    expect((await lives.getProblem(workspace, 'prb_b'))?.id).toBe('prb_a');
    expect((await lives.listProblems(workspace, {}, {})).rows).toHaveLength(1);
    expect((await lives.history(workspace, 'brk_a')).map(({ event }) => event)).toEqual([
      'found',
      'acknowledge',
      'renamed',
    ]);
  });

  it('lets the part with most of the breaks carry a split problem on, and begins another', async () => {
    const { run, lives, workspace } = await open();
    const orders = ['a', 'b', 'c', 'd', 'e'];
    await run(orders.map((order) => ({ order, problem: 'prb_1' })));
    await run(orders.map((order) => ({ order, problem: order < 'd' ? 'prb_2' : 'prb_3' })));
    const { rows } = await lives.listProblems(workspace, {}, {});
    expect(rows.map(({ id, count, state }) => [id, count, state]).toSorted()).toEqual([
      ['prb_1', 3, 'new'],
      ['prb_3', 2, 'new'],
    ]);
    // Names are kept: the next run finds both by name.
    await run(orders.map((order) => ({ order, problem: order < 'd' ? 'prb_2' : 'prb_3' })));
    expect((await lives.listProblems(workspace, {}, {})).rows.map(({ id }) => id).toSorted()).toEqual([
      'prb_1',
      'prb_3',
    ]);
  });

  it('resolves a problem by the run when none of its breaks is left', async () => {
    const { run, problem } = await open();
    await run([a]);
    await run([]);
    expect(await problem('prb_a')).toBe('gone');
    await run([b]);
    expect(await problem('prb_a')).toBe('new');
  });

  it('records nothing at all when it fails, and refuses a run that has ended', async () => {
    const { run, states, runs, workspace } = await open();
    await run([a]);
    await expect(run([b, b])).rejects.toMatchObject({ code: 'state-query-failed' });
    expect(await states()).toEqual({ a: 'new' });
    expect((await runs.list(workspace, {}, {})).rows).toHaveLength(1);
  });

  it('compares two runs', async () => {
    const { run, runs, workspace } = await open();
    const one = await run([a, b, c, { order: 'd', on: 2 }]);
    const two = await run([a, { order: 'b', amount: '9.99' }, { order: 'e' }], { from: 1 });
    const three = await run([a, { order: 'b', amount: '9.99' }, c], { from: 10 });
    expect(await runs.compare(workspace, one.id, two.id)).toEqual({
      counts: { new: 1, gone: 2, changed: 1, same: 1, 'not-looked': 0 },
    });
    expect(await runs.compare(workspace, one.id, three.id)).toEqual({
      counts: { new: 0, gone: 1, changed: 1, same: 2, 'not-looked': 0 },
    });
    expect(await runs.compare(workspace, two.id, three.id)).toMatchObject({
      counts: { 'not-looked': 1, gone: 0 },
    });
    const { rows } = await runs.differences(workspace, one.id, two.id, 'changed', {});
    expect(rows).toEqual([
      {
        id: 'brk_b',
        difference: 'changed',
        before: { expected: '1.00', actual: '0.00', atRisk: { minor: 100n, currency: 'EUR' } },
        after: { expected: '9.99', actual: '0.00', atRisk: { minor: 999n, currency: 'EUR' } },
      },
    ]);
    const first = await runs.differences(workspace, one.id, two.id, 'gone', { limit: 1 });
    const rest = await runs.differences(workspace, one.id, two.id, 'gone', {
      limit: 1,
      after: first.next ?? '',
    });
    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(['brk_c', 'brk_d']);
    expect(rest.next).toBeNull();
    await expect(runs.compare(workspace, one.id, 'run_none')).rejects.toMatchObject({
      code: 'record-not-found',
    });
  });

  it('lets what joins an accepted problem rest with it, and wakes it with it', async () => {
    const { run, change, states, lives, workspace } = await open();
    await run([a]);
    await change(
      { problems: { ids: ['prb_a'] } },
      { event: 'accept', reason: 'immaterial', why: 'agreed', until: { at: day(25) } },
    );
    await run([a, b, { order: 'c', problem: 'prb_c' }], { at: day(24) });
    expect(await states()).toEqual({ a: 'accepted', b: 'accepted', c: 'new' });
    const detail = await lives.getBreak(workspace, 'brk_b');
    expect(detail).toMatchObject({ note: { by: 'usr_ann', why: 'agreed' }, version: 2 });
    expect(detail?.history.map(({ event, by }) => [event, by])).toEqual([
      ['found', null],
      ['accept', 'usr_ann'],
    ]);
    await run([a, b], { at: day(25) });
    expect(await states()).toMatchObject({ a: 'new', b: 'new' });
  });

  it('wakes what was accepted or snoozed when its time has come or it has grown, and not before', async () => {
    const { run, change, states, problem } = await open();
    const all = [a, b, c].map(({ order }) => ({ order, problem: `prb_${order}` }));
    await run(all);
    const until = { at: day(25) };
    await change(
      { breaks: { ids: ['brk_a'] } },
      { event: 'accept', reason: 'immaterial', why: 'agreed', until },
    );
    await change(
      { breaks: { ids: ['brk_b'] } },
      { event: 'snooze', reason: 'immaterial', why: 'small', until: { amountMinor: '500' } },
    );
    await change(
      { problems: { ids: ['prb_c'] } },
      { event: 'snooze', reason: 'immaterial', why: 'rare', until: { count: 2 } },
    );
    await run(all, { at: day(24) });
    expect(await states()).toEqual({ a: 'accepted', b: 'snoozed', c: 'snoozed' });
    await run([all[0]!, { ...all[1]!, amount: '5.00' }, all[2]!, { order: 'd', problem: 'prb_c' }], {
      at: day(25),
    });
    expect(await states()).toEqual({ a: 'new', b: 'new', c: 'new', d: 'new' });
    expect(await problem('prb_c')).toBe('new');
  });

  it('keeps the measures of each week as the last run that knew it whole found them', async () => {
    const { run, workspace } = await open();
    const share = (from: string, value: number | null, complete: boolean) => ({
      week: from === '2024-03-04' ? '2024-W10' : '2024-W11',
      from,
      value,
      of: 200,
      bad: value === null ? null : 1,
      complete,
    });
    const weeks = (...own: readonly ReturnType<typeof share>[]) => ({
      measures: [{ measure: 'order-match', weeks: own }],
    });
    await run([a], weeks(share('2024-03-04', 0.9, true), share('2024-03-11', 0.8, false)));
    await run([a], weeks(share('2024-03-04', 0.1, false), share('2024-03-11', 0.7, false)));
    await run([a]);
    const hours = { ...share('2024-03-11', 24, true), bad: null, grain: 'day' as const };
    await run([a], { measures: [{ measure: 'refund-to-erp-p95', weeks: [hours] }] });
    const kept = (from: string) => given().state.views.measures(workspace, 'production', from);
    expect(await kept('2024-03-01')).toEqual([
      {
        measure: 'order-match',
        weeks: [share('2024-03-04', 0.9, true), share('2024-03-11', 0.7, false)],
      },
      { measure: 'refund-to-erp-p95', weeks: [hours] },
    ]);
    expect((await kept('2024-03-05')).map((one) => one.weeks.length)).toEqual([1, 1]);
    expect(await given().state.views.measures(workspace, 'sandbox', '2024-03-01')).toEqual([]);
  });
});
