import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clearDeadWork } from './clear-dead-work.ts';

it('removes what processes that are gone have left a day ago, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dead-work-'));
  const now = Date.UTC(2026, 0, 3);
  const old = new Date(now - 25 * 60 * 60 * 1000);
  // No process has such a number.
  const dead = 2 ** 30;
  const names = [
    `tieout-${dead}-a1`,
    `tieout-${dead}-new`,
    `tieout-${process.pid}-b2`,
    'tieout-state-x',
    'orders.csv',
  ];
  for (const name of [...names, `tieout-${dead}-own`]) {
    mkdirSync(join(folder, name, 'staging'), { recursive: true });
    if (!name.endsWith('new')) utimesSync(join(folder, name), old, old);
    else utimesSync(join(folder, name), new Date(now), new Date(now));
  }
  await clearDeadWork(join(folder, `tieout-${dead}-own`), now);
  expect(readdirSync(folder).toSorted()).toEqual([...names.slice(1), `tieout-${dead}-own`].toSorted());
  rmSync(folder, { recursive: true });
  await clearDeadWork(join(folder, 'gone'), now);
});
