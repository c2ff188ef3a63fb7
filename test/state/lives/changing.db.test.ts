import { expect, it } from 'vitest';
import { testState } from '../test-state.ts';
import { day } from './books.ts';
import { workspaceOn } from './lives-on.ts';

const orders = (...names: readonly string[]) => names.map((order) => ({ order }));

testState('changing lives', (given) => {
  const open = () => workspaceOn(given().state);

  it('moves what the table lets move, and says what it left alone', async () => {
    const { run, change, states } = await open();
    await run(orders('a', 'b', 'c'));
    await change({ breaks: { ids: ['brk_c'] } }, { event: 'duplicate', of: 'brk_a' });
    expect(await change({ breaks: { ids: ['brk_a'] } }, { event: 'duplicate', of: 'brk_a' })).toMatchObject({
      changed: 0,
      refused: { new: 1 },
    });
    const outcome = await change({ breaks: {} }, { event: 'start' });
    expect(outcome).toMatchObject({ changed: 2, refused: { duplicate: 1 } });
    expect(await states()).toEqual({ a: 'in-progress', b: 'in-progress', c: 'duplicate' });
  });

  it('changes a whole filter and takes it back, each thing to where it was', async () => {
    const { run, change, undo, states, all } = await open();
    await run(orders('a', 'b', 'c'));
    await change({ breaks: { ids: ['brk_a'] } }, { event: 'start' });
    await change({ breaks: { ids: ['brk_a', 'brk_b'] } }, { event: 'assign', to: 'usr_bob' });
    const before = await all();
    await change(
      { breaks: { states: ['new', 'in-progress'] } },
      { event: 'accept', reason: 'immaterial', why: 'rounding', until: { at: day(25) } },
    );
    expect(await states()).toEqual({ a: 'accepted', b: 'accepted', c: 'accepted' });
    expect((await all())[0]?.note).toEqual({
      by: 'usr_ann',
      reason: 'immaterial',
      why: 'rounding',
      until: { at: day(25) },
      of: null,
    });
    expect(await undo()).toMatchObject({ changed: 3 });
    expect(await all()).toEqual(before.map((one) => ({ ...one, version: one.version + 2 })));
    await undo();
    expect((await all()).map(({ assignee }) => assignee)).toEqual([null, null, null]);
  });

  it("takes back only the author's own last change, and only if nobody has changed it since", async () => {
    const { run, change, undo, states } = await open();
    await run(orders('a', 'b'));
    await expect(undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await change({ breaks: {} }, { event: 'acknowledge' }, 'usr_ann');
    await change({ breaks: { ids: ['brk_b'] } }, { event: 'start' }, 'usr_bob');
    await expect(undo('usr_ann')).rejects.toMatchObject({
      code: 'undo-overtaken',
      values: { ids: ['brk_b'] },
    });
    expect(await states()).toEqual({ a: 'acknowledged', b: 'in-progress' });
    await undo('usr_bob');
    await expect(undo('usr_bob')).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('does not take back what a run has moved on', async () => {
    const { run, change, undo } = await open();
    await run(orders('a'));
    await change({ breaks: {} }, { event: 'start' });
    await run([]);
    await expect(undo()).rejects.toMatchObject({ code: 'undo-overtaken' });
  });

  it('refuses a change of another version than there is: of two at once one wins', async () => {
    const { run, change, states } = await open();
    await run(orders('a'));
    const on = { breaks: { ids: ['brk_a'] } };
    const both = await Promise.allSettled([
      change(on, { event: 'start' }, 'usr_ann', 1),
      change(on, { event: 'acknowledge' }, 'usr_bob', 1),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'record-changed' },
    });
    await expect(
      change({ breaks: { ids: ['brk_none'] } }, { event: 'start' }, 'usr_ann', 1),
    ).rejects.toMatchObject({ code: 'record-not-found' });
    expect(['in-progress', 'acknowledged']).toContain((await states())['a']);
  });

  it('takes the breaks of a problem along, and back', async () => {
    const { run, change, undo, states, problem } = await open();
    await run([
      { order: 'a', problem: 'prb_1' },
      { order: 'b', problem: 'prb_1' },
      { order: 'c', problem: 'prb_2' },
    ]);
    await change(
      { problems: { ids: ['prb_1'] } },
      { event: 'accept', reason: 'immaterial', why: 'agreed', until: null },
    );
    expect(await states()).toEqual({ a: 'accepted', b: 'accepted', c: 'new' });
    expect(await problem('prb_1')).toBe('accepted');
    await undo();
    expect(await states()).toEqual({ a: 'new', b: 'new', c: 'new' });
    expect(await problem('prb_1')).toBe('new');
  });

  it('calls a break verified once its record was looked at after the fix, and not before', async () => {
    const { run, fix, states } = await open();
    await run([{ order: 'a', on: 5 }], { to: 10 });
    await fix({ breaks: {} }, 12);
    expect(await states()).toEqual({ a: 'fixed' });
    await run([{ order: 'a', on: 5 }], { to: 20 });
    expect(await states()).toEqual({ a: 'fixed' });
    await run([], { to: 11 });
    expect(await states()).toEqual({ a: 'fixed' });
    await run([], { to: 20 });
    expect(await states()).toEqual({ a: 'verified' });
    // It is there again, but it is the same old record: the fix is not to blame.
    await run([{ order: 'a', on: 5 }], { to: 28 });
    expect(await states()).toEqual({ a: 'fixed' });
  });

  it('verifies a problem by silence over enough exposure, whatever old records remain', async () => {
    const { run, fix, problem, lives, workspace } = await open();
    const proof = async () => (await given().state.views.proof(workspace, 'prb_a'))?.judged ?? null;
    const old = [1, 2, 3, 4, 5, 6].map((on) => ({ order: `a${on}`, on }));
    await run(old, { to: 8 });
    expect(await proof()).toBeNull();
    await fix({ problems: { ids: ['prb_a'] } }, 8);
    await run(old, { to: 12 });
    expect(await problem('prb_a')).toBe('fixed');
    expect(await proof()).toMatchObject({
      evidence: { before: 6, exposureBefore: 800, exposureSince: 400 },
      silence: { proven: false, says: 'Not proven yet: 519 records must pass without a break, 400 have.' },
    });
    await run(old.slice(1), { to: 28 });
    // A month's end must have passed as well, for what is posted.
    expect(await problem('prb_a')).toBe('fixed');
    expect((await proof())?.silence.says).toBe("Not proven yet: a month's end must pass.");
    // The last second of March in UTC is in April in Berlin.
    await run(old.slice(1), { to: 31 });
    expect(await problem('prb_a')).toBe('verified');
    expect((await proof())?.silence.proven).toBe(true);
    await run(old, { to: 31 });
    expect(await problem('prb_a')).toBe('verified');
    expect((await lives.listFixes(workspace, {})).rows).toMatchObject([
      { problem: 'prb_a', scope: { kinds: ['line-price-differs'], attributes: { country: 'DE' } } },
    ]);
  });

  it('regresses by a record made after the fix and inside its scope, and by nothing else', async () => {
    const { run, fix, states, problem } = await open();
    await run([{ order: 'a', on: 5 }], { to: 10 });
    await fix({ problems: { ids: ['prb_a'] } }, 12);
    // Filled in late, but made before the fix.
    await run(
      [
        { order: 'a', on: 5 },
        { order: 'b', on: 11 },
      ],
      { to: 20 },
    );
    expect(await states()).toEqual({ a: 'fixed', b: 'new' });
    expect(await problem('prb_a')).toBe('fixed');
    // Made after it, elsewhere; made after it, in another environment.
    await run(
      [
        { order: 'a', on: 5 },
        { order: 'c', on: 15, country: 'FR', problem: 'prb_f' },
      ],
      { to: 20 },
    );
    await run([{ order: 'd', on: 15 }], { to: 20 }, 'uat');
    expect(await states()).toEqual({ a: 'fixed', b: 'gone', c: 'new' });
    expect(await states('uat')).toEqual({ d: 'new' });
    expect(await problem('prb_a')).toBe('fixed');
    const { outcome } = await run(
      [
        { order: 'a', on: 5 },
        { order: 'e', on: 15 },
      ],
      { to: 20 },
    );
    expect(outcome).toMatchObject({ regressed: 1, new: 0 });
    expect(await states()).toMatchObject({ a: 'fixed', e: 'regressed' });
    expect(await problem('prb_a')).toBe('regressed');
  });

  it('still holds a recurrence against a fix whose problem was merged into another', async () => {
    const { run, fix, change, problem } = await open();
    await run(
      [
        { order: 'a', on: 5 },
        { order: 'b', on: 5, country: 'FR', problem: 'prb_b' },
      ],
      { to: 10 },
    );
    await fix({ problems: { ids: ['prb_a'] } }, 12);
    await fix({ problems: { ids: ['prb_b'] } }, 12);
    // By the runs: all goes by another name now, under which both were before.
    await run(
      [
        { order: 'a', on: 5, problem: 'prb_b' },
        { order: 'b', on: 5, country: 'FR', problem: 'prb_b' },
      ],
      {
        to: 14,
      },
    );
    await run([{ order: 'c', on: 15, problem: 'prb_b' }], { to: 20 });
    expect(await problem('prb_a')).toBe('regressed');
    expect(await problem('prb_b')).toBe('fixed');
    // By a person.
    await change({ problems: { ids: ['prb_a'] } }, { event: 'duplicate', of: 'prb_b' });
    await run([{ order: 'd', on: 16, problem: 'prb_b' }], { to: 20 });
    expect(await problem('prb_a')).toBe('duplicate');
    expect(await problem('prb_b')).toBe('regressed');
  });

  it('dates a record without a time by the run that did not have it yet', async () => {
    const { run, fix, states } = await open();
    await run([{ order: 'a', on: null }], { to: 10 });
    await fix({ problems: { ids: ['prb_a'] } }, 12);
    await run([{ order: 'a', on: null }], { to: 14 });
    expect(await states()).toEqual({ a: 'fixed' });
    await run([], { to: 14 });
    await run([{ order: 'a', on: null }], { to: 16 });
    expect(await states()).toEqual({ a: 'regressed' });
  });

  it('forgets a fix that was taken back', async () => {
    const { run, fix, undo, states, lives, workspace } = await open();
    await run([{ order: 'a', on: 5 }], { to: 10 });
    await fix({ problems: { ids: ['prb_a'] } }, 12);
    await undo();
    await run(
      [
        { order: 'a', on: 5 },
        { order: 'b', on: 15 },
      ],
      { to: 20 },
    );
    expect(await states()).toEqual({ a: 'new', b: 'new' });
    expect((await lives.listFixes(workspace, {})).rows).toEqual([]);
  });
});
