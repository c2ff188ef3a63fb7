import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakCells } from './break-cells.ts';
import { Random } from './random.ts';
import { buildWorlds, checkFiles, lawTimeout, runSpec, settings, writeWorlds } from './run-worlds.ts';

describe('the law of conservation', () => {
  it('every row is a record, a named exclusion or in the quarantine, whatever is in its cells', {
    timeout: lawTimeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, fc.constantFrom(0, 0.02, 0.2), async (spec, share) => {
        const worlds = buildWorlds(spec);
        const tables = writeWorlds(worlds, spec.format);
        const { result } = await checkFiles(breakCells(tables, new Random(spec.seed), share));
        const { files, quarantined } = result.summary;
        expect(files.map(({ file }) => basename(file)).sort()).toEqual(
          [...tables.shop.keys(), ...tables.erp.keys()].sort(),
        );
        for (const file of files) {
          const excluded = Object.values(file.excluded).reduce((sum, n) => sum + n, 0);
          const written = (tables.shop.get(file.file) ?? tables.erp.get(file.file))?.rows.length;
          expect([file.file, file.canonical + excluded + file.quarantined], JSON.stringify(file)).toEqual([
            file.file,
            file.rows,
          ]);
          expect(
            Math.min(file.canonical, file.quarantined, ...Object.values(file.excluded)),
          ).toBeGreaterThanOrEqual(0);
          // A torn quote may swallow the rows after it; without one the rows are those that were written.
          if (share === 0) expect([file.file, file.rows]).toEqual([file.file, written]);
          const lines = result.quarantine.filter((row) => row.file === file.file).map(({ line }) => line);
          expect([file.file, new Set(lines).size]).toEqual([file.file, file.quarantined]);
        }
        expect(files.reduce((sum, file) => sum + file.quarantined, 0)).toBe(quarantined);
        expect(result.summary.ties.filter(({ unexplained }) => Number(unexplained) !== 0)).toEqual([]);
      }),
      settings,
    );
  });
});
