import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantedFiles } from './plant.ts';
import { checkFiles, lawTimeout, runSpec, settings } from './run-worlds.ts';

const missing = ['order-missing-in-erp', 'refund-missing-in-erp'];

describe('records on their way', () => {
  it('are no breaks, are counted, and the totals still tie; what is old enough is as missing as before', {
    timeout: lawTimeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, fc.constantFrom('P0D', 'P2D', 'P9D', 'P900D'), async (spec, time) => {
        const files = plantedFiles(spec);
        const strict = await checkFiles(files);
        const { breaks, result } = await checkFiles(
          files,
          false,
          `flowTimes: { order: ${time}, refund: ${time} }`,
        );
        expect(result.summary.ties.filter(({ unexplained }) => Number(unexplained) !== 0)).toEqual([]);
        const ids = new Set(breaks.map(({ id }) => id));
        const gone = strict.breaks.filter(({ id }) => !ids.has(id));
        expect(gone.map(({ kind }) => kind).filter((kind) => !missing.includes(kind))).toEqual([]);
        expect(breaks.length).toBe(strict.breaks.length - gone.length);
        for (const kind of missing) {
          const held = result.summary.inFlight.find((one) => one.kind === kind)?.count ?? 0;
          expect([kind, held]).toEqual([kind, gone.filter((one) => one.kind === kind).length]);
        }
        if (time === 'P0D') expect(gone).toEqual([]);
        if (time === 'P900D')
          expect(breaks.filter(({ kind }) => kind === 'order-missing-in-erp')).toEqual([]);
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 2) },
    );
  });
});
