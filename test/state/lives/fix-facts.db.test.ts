import { beforeAll, describe, expect, it } from 'vitest';
import { testState } from '../test-state.ts';
import { day } from './books.ts';
import { type Workspace, workspaceOn } from './lives-on.ts';

testState('what is known of fixes', (given) => {
  const facts = (at: Workspace) => given().state.views.fixFacts(at.workspace, 'production');

  describe('of a whole problem', () => {
    let at: Workspace;
    beforeAll(async () => {
      at = await workspaceOn(given().state);
      await at.run(
        [
          { order: '1', on: 2 },
          { order: '2', on: 3 },
          { order: '3', on: 4 },
        ],
        { to: 8 },
      );
      const [problem] = (await at.lives.listProblems(at.workspace, {}, { limit: 9 })).rows;
      await at.fix({ problems: { ids: [problem?.id ?? ''] } }, 10);
    });

    it('counts its breaks before the fix, and nothing since while nothing newer was seen', async () => {
      expect(await facts(at)).toMatchObject([
        {
          what: 'mended',
          depth: null,
          cause: null,
          symptom: 'revenue-recognition-errors',
          before: { count: 3, exposure: 800 },
          since: { count: 0, exposure: 0 },
          recurred: 0,
          untilMonthEnd: true,
        },
      ]);
    });

    it('counts those made since as come back, among the records that passed since', async () => {
      await at.run([
        { order: '1', on: 2 },
        { order: '2', on: 3 },
        { order: '3', on: 4 },
        { order: '4', on: 20 },
      ]);
      expect(await facts(at)).toMatchObject([
        {
          before: { count: 3, exposure: 1000 },
          since: { count: 1, exposure: 1800 },
          recurred: 1,
          knownUntil: expect.stringContaining('2024-03-28'),
        },
      ]);
    });

    it('counts before and since a second fix of the problem too', async () => {
      await at.fix({ problems: {} }, 22);
      expect(await facts(at)).toMatchObject([
        { before: { count: 3 }, since: { count: 1 }, recurred: 1 },
        { before: { count: 4, exposure: 2200 }, since: { count: 0, exposure: 600 }, recurred: 0 },
      ]);
    });
  });

  it('keeps what it takes away and which cause, in the list of fixes too, until it is taken back', async () => {
    const at = await workspaceOn(given().state);
    await at.run([{ order: '1' }]);
    await at.change(
      { problems: {} },
      {
        event: 'fix',
        fix: {
          id: `fix_deep_${at.workspace}`,
          what: 'The mapping is made from the SKU master.',
          effectiveAt: day(10),
          wholeProblem: true,
          depth: 'root-cause',
          cause: 'sku-master-misaligned',
        },
      },
    );
    const said = { depth: 'root-cause', cause: 'sku-master-misaligned' };
    expect(await facts(at)).toMatchObject([said]);
    expect((await at.lives.listFixes(at.workspace, { limit: 9 })).rows).toMatchObject([said]);
    await at.undo();
    expect(await facts(at)).toEqual([]);
  });

  it('takes silence after breaks that were named one by one for no silence of anything', async () => {
    const at = await workspaceOn(given().state);
    await at.run([{ order: '1' }, { order: '2' }, { order: '3', fingerprint: 'tip-line-dropped' }]);
    await at.fix({ breaks: { fingerprint: 'tip-line-dropped' } }, 10, false);
    expect(await facts(at)).toMatchObject([
      { problem: null, before: { count: 1, exposure: null }, since: { count: 0, exposure: null } },
    ]);
  });

  it('gives records that could have broken by day, from a day on', async () => {
    const at = await workspaceOn(given().state);
    await at.run([{ order: '1' }]);
    const { views } = given().state;
    const all = await views.exposures(at.workspace, 'production', '2024-03-27');
    expect(all).toEqual([
      { day: '2024-03-27', records: 'order', count: 100 },
      { day: '2024-03-28', records: 'order', count: 100 },
    ]);
    expect(await views.exposures(at.workspace, 'elsewhere', '2024-03-01')).toEqual([]);
  });
});
