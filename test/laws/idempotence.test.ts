import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf, told } from './compare-runs.ts';
import { plantedFiles } from './plant.ts';
import { Random } from './random.ts';
import { exportAgain } from './rearrange.ts';
import { buildWorlds, checkFiles, lawTimeout, runSpec, settings, writeWorlds } from './run-worlds.ts';
import type { Files } from './write-worlds.ts';

describe('the law of idempotence', () => {
  it('idempotence: running twice gives the same bytes', { timeout: lawTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async (spec) => {
        const files = plantedFiles(spec);
        const first = await checkFiles(files, true);
        const second = await checkFiles(files, true);
        expect(first.text('breaks.jsonl').split('\n').length).toBeGreaterThan(1);
        for (const file of ['breaks.jsonl', 'problems.json', 'quarantine.jsonl', 'facts.json'])
          expect(second.text(file)).toBe(first.text(file));
      }),
      settings,
    );
  });

  it('idempotence: overlapping exports are one export', { timeout: lawTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async (spec) => {
        const files = plantedFiles(spec);
        const once = await checkFiles(files);
        const twice = await checkFiles(exportAgain(files, new Random(spec.seed)));
        expect(twice.result.summary.conflicts).toBe(0);
        expect(told(twice)).toEqual(told(once));
        expect(problemsOf(twice)).toEqual(problemsOf(once));
        expect(twice.result.summary.ties).toEqual(once.result.summary.ties);
      }),
      settings,
    );
  });

  it('idempotence: the same id with other content is a named conflict, never a silent choice', {
    timeout: lawTimeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(runSpec, async (spec) => {
        const random = new Random(spec.seed);
        const files = writeWorlds(buildWorlds(spec), spec.format);
        const shop = sayOtherwise(files.shop, /orders/, ['name', 'Name'], ['total', 'Total'], random);
        const erp = sayOtherwise(files.erp, /documents/, ['reference'], ['total'], random);
        const { breaks, result } = await checkFiles({ shop: shop.files, erp: erp.files });
        const conflicts = result.quarantine.filter(({ reason }) =>
          reason.startsWith('the same record was read before'),
        );
        expect(result.summary.conflicts).toBe(shop.records + erp.records);
        expect(new Set(conflicts.map(({ file }) => file)).size).toBeGreaterThan(0);
        // Nothing is said of what is in conflict, and nothing else is wrong.
        expect(breaks.map((one) => `${one.kind} ${one.order ?? one.erp?.document}`)).toEqual([]);
        expect(result.summary.verdict).toBe('could-not-decide');
        expect(result.summary.ties.filter(({ unexplained }) => Number(unexplained) !== 0)).toEqual([]);
      }),
      settings,
    );
  });
});

/** Adds a file that tells some records again with another total, and their lines as they were. */
function sayOtherwise(
  files: Files,
  which: RegExp,
  names: readonly string[],
  totals: readonly string[],
  random: Random,
): { readonly files: Files; readonly records: number } {
  const result: Files = new Map(files);
  let records = 0;
  for (const [file, table] of files) {
    if (!which.test(file)) continue;
    const [name = ''] = names.filter((column) => table.columns.includes(column));
    const [total = ''] = totals.filter((column) => table.columns.includes(column));
    const heads = table.rows.filter((row) => row[total] !== undefined && row[total] !== '');
    const chosen = random.shuffled(heads).slice(0, 5);
    records += chosen.length;
    const rows = table.rows.flatMap((row) => {
      const head = chosen.find((one) => one === row);
      if (head !== undefined) return [{ ...row, [total]: `9${row[total]}` }];
      const follows = row[total] === undefined && chosen.some((one) => one[name] === row[name]);
      return follows ? [row] : [];
    });
    result.set(`again/${file}`, { columns: table.columns, rows });
  }
  return { files: result, records };
}
