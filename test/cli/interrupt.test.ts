import { existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, makeFolder, runTieout } from './run-tieout.ts';

const folder = makeFolder();
const shop = join(folder.path, 'orders.csv');
afterAll(folder.remove);

/** Enough orders that the work is far from done when it is stopped. */
beforeAll(() => {
  const [header = '', ...lines] = readFileSync(join(example[1] ?? '', 'orders_export_UK.csv'), 'utf8').split(
    '\n',
  );
  const copies = Array.from({ length: 12 }, (_, n) =>
    lines.join('\n').replaceAll('#UK', `#${String.fromCharCode(65 + n)}K`),
  );
  writeFileSync(shop, [header, ...copies].join('\n'));
});

describe('a check that is interrupted', () => {
  it.each([
    ['while files are read', 'staging'],
    ['while the lake works', 'lake'],
  ])('exits with 130 and leaves nothing behind: %s', async (_, sign) => {
    const tmp = join(folder.path, `tmp ${sign}`);
    const out = join(folder.path, `out ${sign}`);
    mkdirSync(tmp);
    const ran = await runTieout(['check', '--shop', shop, ...example.slice(2), '--out', out, '--json'], {
      env: { TIEOUT_TMPDIR: tmp },
      during: (child) => {
        const watcher = watch(tmp, { recursive: true }, () => {
          const [work] = readdirSync(tmp);
          if (work === undefined || !existsSync(join(tmp, work, sign))) return;
          watcher.close();
          // Twice, as when a terminal and the process that started this one both pass it on.
          child.kill('SIGINT');
          child.kill('SIGINT');
        });
      },
    });
    expect(ran.code).toBe(130);
    expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: 'interrupted' } });
    expect(readdirSync(tmp)).toEqual([]);
    expect(existsSync(out)).toBe(false);
  });
});
