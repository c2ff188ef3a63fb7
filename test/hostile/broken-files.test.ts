import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/app/outputs/index.ts';
import { isFailure } from '../../src/ground/index.ts';
import type { BrokenFile } from '../broken-files/broken-file.ts';
import { brokenFiles } from '../broken-files/broken-files.ts';
import { openBench } from './check-in-process.ts';

const longestMillis = 5_000;
const bench = openBench();
afterAll(() => bench.remove());

const header =
  'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Id\n';
const good = {
  shop: bench.place([
    {
      name: 'orders.csv',
      content: `${header}#1,a@example.com,paid,GBP,10.00,0.00,0.00,10.00,2024-01-02 03:04:05 +0000,1,Mug,10.00,MUG-1,5001\n`,
    },
  ]),
  erp: bench.place([
    {
      name: 'documents.csv',
      content:
        'Document No,Type,Shop order,Document date,Currency,Total amount\nSI-1,invoice,#1,2024-01-02,GBP,10.00\n',
    },
  ]),
} as const;

/** Why a file that can be opened may still be refused as a whole. */
const refusals = ['file-not-recognised', 'file-wrong-side', 'file-line-too-long', 'profile-column-missing'];

const cases = brokenFiles(join(bench.folder, 'broken')).flatMap((file) =>
  (['shop', 'erp'] as const).map(
    (side) => [`${JSON.stringify(file.name.slice(0, 60))} as the ${side}'s`, side, file] as const,
  ),
);

describe('a check with a broken or odd file on one side', () => {
  it('has at least sixty of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
  });

  it.for(cases)('%s', { timeout: longestMillis }, async ([, side, file], { task }) => {
    const out = join(bench.folder, `out-${task.id}`);
    const request = { ...sidesWith(side, file), out };
    const outcome = await bench.run(request).catch((cause: unknown) => cause);
    if (isFailure(outcome)) {
      const [expected] = file.expects.failures ?? [];
      expect(expected === undefined ? refusals : [expected]).toContain(outcome.code);
      expect(outcome.exitCode).toBe(2);
      expect(outcome.message + outcome.hint).not.toContain('(unknown)');
      expect(outcome.message).toContain(nameOf(file));
      expect(outcome.hint.length).toBeGreaterThan(10);
      expect(existsSync(out), 'nothing is written of a failed check').toBe(false);
      return;
    }
    if (outcome instanceof Error) throw outcome;
    const result = outcome as CheckResult;
    expect(file.expects.failures ?? []).toEqual([]);
    everyRowIsAccountedFor(result);
    quarantineSaysWhy(result, out);
    if (result.breaks.length === 0 && result.quarantine.length > 0)
      expect(result.summary.verdict).toBe('could-not-decide');
    expect(result.summary.verdict === 'breaks').toBe(result.breaks.length > 0);
  });
});

function sidesWith(
  side: 'shop' | 'erp',
  { path }: BrokenFile,
): { readonly shop: string[]; readonly erp: string[] } {
  return side === 'shop' ? { shop: [path], erp: [good.erp] } : { shop: [good.shop], erp: [path] };
}

/** What any message must show of a file; of a folder or a pattern, the file in it that is the trouble. */
function nameOf({ path, name }: BrokenFile): string {
  if (/^(folder|pattern) with (other|links|matches)/.test(name)) return 'orders.csv';
  return basename(path).split('\n')[0] ?? '';
}

function everyRowIsAccountedFor({ summary }: CheckResult): void {
  for (const { rows, canonical, excluded, quarantined, file } of summary.files) {
    const left = Object.values(excluded).reduce((sum, count) => sum + count, 0);
    expect(canonical + left + quarantined, `rows of ${file}`).toBe(rows);
  }
}

function quarantineSaysWhy({ quarantine }: CheckResult, out: string): void {
  const written = readFileSync(join(out, 'quarantine.jsonl'), 'utf8').split('\n').filter(Boolean);
  expect(written.map((line) => JSON.parse(line))).toEqual(quarantine);
  for (const row of quarantine) {
    expect(row.line).toBeGreaterThan(0);
    expect(row.reason).not.toBe('');
    expect(row.mend).not.toBe('');
    expect(row).toHaveProperty('value');
    expect(row).toHaveProperty('column');
  }
}
