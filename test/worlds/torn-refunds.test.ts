import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app/index.ts';
import { writeWorld } from '../../src/app/sandbox/write-world.ts';

/** Takes the first refund out of every third order that has some, as a pipeline does that unrolls only a part of them. */
function loseRefunds(folder: string): number {
  let lost = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('orders.jsonl')) continue;
    let seen = 0;
    const rows = readFileSync(join(folder, name), 'utf8').split('\n');
    const kept = rows.map((row) => {
      if (!row.includes('"refunds":[{"')) return row;
      seen += 1;
      if (seen % 3 !== 0) return row;
      const order = JSON.parse(row) as { refunds: readonly unknown[] };
      lost += 1;
      return JSON.stringify({ ...order, refunds: order.refunds.slice(1) });
    });
    writeFileSync(join(folder, name), kept.join('\n'));
  }
  return lost;
}

describe('an extract of the shop that lost some refunds', { timeout: 60_000 }, () => {
  it('could not be checked, and makes no break of the refunds that are gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tieout-torn-'));
    try {
      writeWorld({ seed: 5, orders: 200 }, folder);
      expect(loseRefunds(join(folder, 'shop'))).toBeGreaterThan(10);
      const request = {
        shop: [join(folder, 'shop')],
        erp: [join(folder, 'erp')],
        profile: join(folder, 'profile.yaml'),
      };
      const { breaks, summary } = await check(request, {
        machine: { memoryLimitMiB: 512, threads: 1, workFolder: join(folder, 'work') },
        version: 'test',
      });
      expect(breaks.map(({ explanation }) => explanation)).toEqual([]);
      expect(summary.exitCode).toBe(3);
      expect(summary.sentence).toContain('do not add up');
      const refunds = summary.controls.find(({ control }) => control === 'refund.reaches-erp');
      expect(refunds?.result).toBe('could-not-check');
      expect(refunds?.reason).toContain('the extract of the shop lost some');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
