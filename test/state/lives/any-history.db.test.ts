import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fix } from '../../../src/model/workspace/fix.ts';
import type { HistoryEntry, LifeMove, TrackedBreak } from '../../../src/model/workspace/index.ts';
import {
  breakMoves,
  type Moves,
  problemMoves,
  type StateBefore,
} from '../../../src/model/workspace/moves.ts';
import { testState } from '../test-state.ts';
import { day, type Said } from './books.ts';
import { type Workspace, workspaceOn } from './lives-on.ts';
import { noteBy, Oracle, type Window } from './oracle.ts';

/** Every order there may be: when it was made, and in which country, which says its problem. */
const orders: readonly Said[] = [3, 6, 9, 12, 15, 18, 21, 24].map((on, at) => ({
  order: `o${at}`,
  on,
  country: at % 2 === 0 ? 'DE' : 'FR',
  problem: at % 2 === 0 ? 'prb_de' : 'prb_fr',
}));

const someOrders = fc.subarray(orders as Said[]);
const someIds = fc.subarray(
  orders.map(({ order }) => `brk_${order}`),
  { minLength: 1 },
);
const step = fc.oneof(
  fc.record({
    do: fc.constant('run' as const),
    said: someOrders,
    from: fc.constantFrom(1, 1, 1, 10),
    to: fc.constantFrom(16, 28, 28),
    at: fc.integer({ min: 20, max: 28 }),
    unchecked: fc.constantFrom(false, false, false, false, true),
  }),
  fc.record({
    do: fc.constantFrom(
      'acknowledge' as const,
      'start' as const,
      'reopen' as const,
      'accept' as const,
      'snooze' as const,
    ),
    ids: someIds,
    until: fc.option(fc.integer({ min: 21, max: 29 })),
  }),
  fc.record({
    do: fc.constant('fix' as const),
    country: fc.constantFrom('DE', 'FR'),
    on: fc.integer({ min: 2, max: 27 }),
  }),
  fc.record({ do: fc.constant('undo' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(books: Workspace, oracle: Oracle, one: Step, number: number): Promise<void> {
  const id = `chg_${number}`;
  if (one.do === 'run') {
    const { said, ...rest } = one;
    const window: Window = rest;
    await books.run(said, { ...window, at: day(window.at) });
    oracle.run(said, window);
  } else if (one.do === 'undo') {
    const undone = await books.undo().then(
      () => true,
      () => false,
    );
    expect(undone).toBe(oracle.undo());
  } else if (one.do === 'fix') {
    const problem = one.country === 'DE' ? 'prb_de' : 'prb_fr';
    const state = await books.problem(problem);
    if (state === undefined || problemMoves[state].fix === undefined) return;
    await books.fix({ problems: { ids: [problem] } }, one.on);
    const [made] = (await books.lives.listFixes(books.workspace, { limit: 200 })).rows
      .filter((fix) => fix.problem === problem)
      .toSorted((a, b) => (a.id < b.id ? 1 : -1));
    if (made !== undefined) oracle.fix(id, made satisfies Fix, one.country);
  } else {
    const until = one.until === null ? null : { at: day(one.until) };
    const rests = one.do === 'accept' || one.do === 'snooze';
    const wanted: LifeMove = rests
      ? { event: one.do as 'accept', reason: 'timing', why: 'so', until }
      : { event: one.do as 'start' };
    await books.change({ breaks: { ids: one.ids } }, wanted);
    oracle.change(id, one.ids, () =>
      rests ? { kind: one.do as 'accept', note: noteBy('so', until) } : { kind: one.do as 'start' },
    );
  }
}

/** Follows a history from the beginning; gives the state it ends in. */
function replay(moves: Moves, history: readonly HistoryEntry[]): StateBefore {
  let state: StateBefore = 'unseen';
  for (const { event, from, to } of history) {
    expect(from).toBe(state);
    if (event === 'changed' || event === 'renamed' || event === 'regrouped') expect(to).toBe(from);
    else if (event !== 'undo') expect([from, event, moves[from][event]]).toEqual([from, event, to]);
    state = to;
  }
  return state;
}

const lifeOf = ({ state, assignee, fix, note }: TrackedBreak) => ({ state, assignee, fix, note });

testState('any history', (given) => {
  it('ends where the table leads and the plain telling says, and is told by its events', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        const books = await workspaceOn(given().state);
        const oracle = new Oracle();
        for (const [at, one] of steps.entries()) await take(books, oracle, one, at);
        const all = await books.all();
        expect(new Map(all.map((one) => [one.id, { ...lifeOf(one), present: one.present }]))).toEqual(
          new Map([...oracle.known].map(([id, { life, present }]) => [id, { ...life, present }])),
        );
        for (const one of all) {
          const history = await books.lives.history(books.workspace, one.id);
          expect(replay(breakMoves, history)).toBe(one.state);
        }
        const { rows } = await books.lives.listProblems(books.workspace, {}, {});
        for (const one of rows) {
          expect(replay(problemMoves, await books.lives.history(books.workspace, one.id))).toBe(one.state);
          expect(one.count).toBe(all.filter(({ problem, present }) => problem === one.id && present).length);
        }
        const { total } = await books.lives.countBreaks(books.workspace, {});
        expect(total.count).toBe(all.length);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
