import { expect, it } from 'vitest';
import type { BreakOutcome, Run } from '../../../src/model/workspace/index.ts';
import { testState } from '../test-state.ts';
import { workspaceOn } from './lives-on.ts';

const counted: Readonly<Record<BreakOutcome, 'new' | 'back' | 'regressed' | 'gone' | 'notLooked'>> = {
  new: 'new',
  back: 'back',
  regressed: 'regressed',
  gone: 'gone',
  'not-looked': 'notLooked',
};

testState('the breaks behind the outcome of a run', (given) => {
  it('are as many as the run counted, whatever happened before and since', async () => {
    const { run, lives, workspace, fix } = await workspaceOn(given().state);
    const [a, b, c, d, e] = [
      { order: 'a', on: 2 },
      { order: 'b', on: 20 },
      { order: 'c', on: 21 },
      { order: 'd', on: 3, country: 'FR', problem: 'prb_b' },
      { order: 'e', on: 26 },
    ];
    const late = { from: 10, to: 28 };
    const runs: Run[] = [];
    const record = async (...told: Parameters<typeof run>): Promise<void> => {
      runs.push(await run(...told));
    };
    await record([a, b, c, d]);
    // `a` and `d` are not looked at, `b` goes.
    await record([c], late);
    // Again, and what was gone comes back.
    await record([b, c], late);
    // Looked at and not there; `d` is found again as it was, which is neither new nor back.
    await record([b, c, d]);
    await record([a, b, c, d]);
    await fix({ problems: { ids: ['prb_a'] } }, 22);
    await record([d]);
    // Made after the fix: one that was never there, and the others that come back are older than it.
    await record([a, c, d, e]);
    await record([a, c, d, e]);
    const outcomes = Object.keys(counted) as BreakOutcome[];
    const found: Readonly<Record<string, number>>[] = [];
    for (const { id } of runs) {
      const counts: Record<string, number> = {};
      for (const outcome of outcomes) {
        const { total } = await lives.countBreaks(workspace, { run: id, outcomes: [outcome] });
        const { rows } = await lives.listBreaks(workspace, { run: id, outcomes: [outcome] }, 'worst', {
          limit: 50,
        });
        expect(rows).toHaveLength(total.count);
        counts[counted[outcome]] = total.count;
      }
      found.push(counts);
    }
    expect(found).toEqual(
      runs.map(({ outcome }) =>
        Object.fromEntries(Object.values(counted).map((name) => [name, outcome?.[name]])),
      ),
    );
    // The history above has each of them somewhere.
    for (const name of Object.values(counted))
      expect(Math.max(...found.map((counts) => counts[name] ?? 0)), name).toBeGreaterThan(0);
    const [last] = runs.slice(-1);
    expect(await lives.countBreaks(workspace, { outcomes: ['new'] })).toEqual(
      await lives.countBreaks(workspace, { run: last?.id ?? '', outcomes: ['new'] }),
    );
  });

  it('are none for a run that was never recorded, or of another environment', async () => {
    const { run, lives, workspace } = await workspaceOn(given().state);
    await run([{ order: 'a' }]);
    const { id } = await run([{ order: 'a' }], {}, 'uat');
    const count = async (wanted: string, environment?: string) =>
      (await lives.countBreaks(workspace, { run: wanted, ...(environment !== undefined && { environment }) }))
        .total.count;
    expect(await count('run_none')).toBe(0);
    expect(await count(id)).toBe(0);
    expect(await count(id, 'uat')).toBe(1);
  });
});
