import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHome, readRecord } from '../../../src/app/reading/index.ts';
import { isoWeekOf } from '../../../src/ground/time.ts';
import type { TrackedBreak } from '../../../src/model/workspace/index.ts';
import type { Said } from '../lives/books.ts';
import { day } from '../lives/books.ts';
import { workspaceOn } from '../lives/lives-on.ts';
import { testState } from '../test-state.ts';

const production = { environment: 'production', now: day(29) };
const open = ['new', 'acknowledged', 'in-progress', 'regressed'];

/** What the listing says of the same, added up by hand. */
const sumOf = (rows: readonly TrackedBreak[]) => ({
  count: rows.length,
  baseMinor: rows.reduce((sum, { baseMinor }) => sum + (baseMinor ?? 0n), 0n),
});

testState('home', (given) => {
  it('says nothing good before the first run', async () => {
    const { workspace } = await workspaceOn(given().state);
    const home = await readHome(given().state, workspace, production);
    expect(home).toMatchObject({ run: null, verdict: 'no-data', freshness: 'no-data', currency: null });
    expect(home.symptoms.map(({ health, weeks, newSinceLast }) => ({ health, weeks, newSinceLast }))).toEqual(
      Array(6).fill({ health: 'no-data', weeks: [], newSinceLast: null }),
    );
    expect(home.ageing).toEqual([]);
  });

  it('fails for a workspace that is not there', async () => {
    await expect(readHome(given().state, 'wsp_none', production)).rejects.toMatchObject({
      code: 'record-not-found',
    });
  });

  it('tells what is new and gone since the run before, by symptom', async () => {
    const on = await workspaceOn(given().state);
    await on.run([{ order: 'A' }, { order: 'B' }, { order: 'C' }]);
    await on.run([{ order: 'B' }, { order: 'D' }]);
    const home = await readHome(given().state, on.workspace, production);
    expect(home.sinceLast).toMatchObject({ new: 1, gone: 2, still: 1 });
    const revenue = home.symptoms.find(({ symptom }) => symptom === 'revenue-recognition-errors');
    expect(revenue).toMatchObject({ open: 2, newSinceLast: 1, goneSinceLast: 2, health: 'breaks' });
    const fx = home.symptoms.find(({ symptom }) => symptom === 'fx-amounts-wrong');
    expect(fx).toMatchObject({ open: 0, newSinceLast: 0, goneSinceLast: 0, health: 'no-data' });
  });

  it('never calls well what is open and was not looked at', async () => {
    const on = await workspaceOn(given().state);
    await on.run([{ order: 'A', on: 2 }]);
    await on.run([], { from: 10, to: 20 });
    const home = await readHome(given().state, on.workspace, production);
    expect(home.run?.verdict).toBe('clean');
    expect(home).toMatchObject({ verdict: 'breaks', open: { count: 1 } });
  });

  it('counts weeks that were looked at as nought, and others as not known', async () => {
    const on = await workspaceOn(given().state);
    const checked = { holds: 1, broken: 0, couldNotCheck: 0 };
    await on.run([{ order: 'A', on: 5 }], { from: 4, to: 9, checked });
    await on.run(
      [
        { order: 'A', on: 5 },
        { order: 'B', on: 26 },
      ],
      { from: 25, to: 28, checked },
    );
    const home = await readHome(given().state, on.workspace, production);
    const revenue = home.symptoms.find(({ symptom }) => symptom === 'revenue-recognition-errors');
    expect(
      revenue?.weeks.map(({ week, count, baseMinor, reason }) => [week, count, baseMinor, reason]),
    ).toEqual([
      ['2024-W10', 1, 100n, null],
      ['2024-W11', null, null, 'not-covered'],
      ['2024-W12', null, null, 'not-covered'],
      ['2024-W13', 1, 100n, 'partly-covered'],
    ]);
    const fx = home.symptoms.find(({ symptom }) => symptom === 'fx-amounts-wrong');
    expect(fx?.weeks.map(({ count }) => count)).toEqual([0, null, null, 0]);
  });

  it('is what the listing adds up to, whatever happened', async () => {
    const { state } = given();
    const said = fc.array(
      fc.record({
        order: fc.constantFrom(...'ABCDEFGH'),
        on: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 28 })),
        amount: fc.integer({ min: 0, max: 99_999 }).map((minor) => (minor / 100).toFixed(2)),
        base: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    const move = fc.record({
      order: fc.constantFrom(...'ABCDEFGH'),
      event: fc.constantFrom('acknowledge' as const, 'start' as const, 'reopen' as const),
    });
    const steps = fc.array(
      fc.oneof(
        said.map((run) => ({ run })),
        move.map((one) => ({ one })),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const on = await workspaceOn(state);
        await on.run([]);
        for (const step of history) {
          if ('run' in step) {
            const unique = new Map(step.run.map((one): [string, Said] => [one.order, one]));
            await on.run([...unique.values()]);
          } else await on.change({ breaks: { ids: [`brk_${step.one.order}`] } }, { event: step.one.event });
        }
        const home = await readHome(state, on.workspace, production);
        const all = await on.all();
        const waiting = all.filter(({ state: life }) => open.includes(life));
        expect({ count: home.open.count, baseMinor: home.open.baseMinor ?? 0n }).toEqual(sumOf(waiting));
        expect(home.open.withoutAmount).toBe(waiting.filter(({ baseMinor }) => baseMinor === null).length);
        for (const { bucket, from, to, count, baseMinor } of home.ageing) {
          const filter =
            bucket === 'unknown'
              ? { undated: true }
              : { ...(from !== null && { from }), ...(to !== null && { to }), undated: false };
          const listed = await on.lives.listBreaks(
            on.workspace,
            { ...filter, states: ['new', 'acknowledged', 'in-progress', 'regressed'] },
            'oldest',
            { limit: 200 },
          );
          expect([bucket, { count, baseMinor: baseMinor ?? 0n }]).toEqual([bucket, sumOf(listed.rows)]);
        }
        for (const { symptom, weeks, undated, open: waits } of home.symptoms) {
          const own = all.filter((one) => one.symptom === symptom);
          expect(waits).toBe(own.filter(({ state: life }) => open.includes(life)).length);
          expect(undated).toBe(own.filter(({ occurredOn }) => occurredOn === null).length);
          for (const { week, from, to, count, baseMinor } of weeks) {
            const inWeek = own.filter(
              ({ occurredOn }) => occurredOn !== null && isoWeekOf(occurredOn).week === week,
            );
            expect([week, { count: count ?? 0, baseMinor: baseMinor ?? 0n }]).toEqual([week, sumOf(inWeek)]);
            const { rows } = await on.lives.listBreaks(
              on.workspace,
              { symptoms: [symptom], from, to },
              'worst',
              { limit: 200 },
            );
            expect(rows).toHaveLength(inWeek.length);
          }
          const counted = weeks.reduce((sum, { count }) => sum + (count ?? 0), 0);
          expect(counted + undated).toBe(own.length);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('records', () => {
  testState('a record', (given) => {
    it('says what each run said of it, and where it stands in no file', async () => {
      const on = await workspaceOn(given().state);
      await on.run([{ order: 'A', amount: '5.00' }]);
      await on.run([]);
      await on.run([{ order: 'A', amount: '7.00' }]);
      await on.run([{ order: 'A', amount: '7.00' }], { unchecked: true });
      const record = await readRecord(given().state, on.workspace, 'brk_A');
      expect(record?.runs.map(({ number, expected, present }) => [number, expected, present])).toEqual([
        [1, '5.00', true],
        [2, null, false],
        [3, '7.00', true],
        [4, '7.00', true],
      ]);
      expect(record).toMatchObject({
        left: { there: true, title: 'Order line #A/1', source: 'orders.csv:2' },
        right: { there: true, title: 'Document line SI-A/1' },
        rule: { control: 'order-line.price-agrees' },
        lineage: [
          { side: 'shop', file: 'orders.csv', line: 2, sha256: null },
          { side: 'erp', file: 'lines.csv', line: 9, sha256: null },
        ],
        match: { certainty: 'not-kept' },
        raw: { shop: null, erp: null },
      });
      expect(await readRecord(given().state, on.workspace, 'brk_none')).toBeNull();
    });
  });
});
