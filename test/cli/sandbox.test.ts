import { afterAll, describe, expect, it } from 'vitest';

import { makeFolder, runTieout } from './run-tieout.ts';

const folder = makeFolder();
afterAll(folder.remove);

describe('tieout sandbox', () => {
  it('writes a merchant whose two sides agree', async () => {
    const made = await runTieout(['sandbox', '--seed', '5', '--orders', '60', '--out', 'world', '--json'], {
      cwd: folder.path,
    });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(made.stdout)).toMatchObject({ orders: 60, expected: 0 });
    const checked = await runTieout(
      ['check', '--shop', 'world/shop', '--erp', 'world/erp', '--profile', 'world/profile.yaml', '--json'],
      { cwd: folder.path },
    );
    expect(checked).toMatchObject({ code: 0 });
  });

  it('plants a failure mode from a day on', async () => {
    const plant = (fault: string) =>
      runTieout(
        ['sandbox', '--seed', '8', '--orders', '200', '--fault', fault, '--out', 'planted', '--json'],
        {
          cwd: folder.path,
        },
      );
    const always = JSON.parse((await plant('tip-line-dropped')).stdout);
    const late = JSON.parse((await plant('tip-line-dropped@2026-10-25')).stdout);
    expect(late.expected).toBeLessThan(always.expected);
    expect(late.expected).toBeGreaterThan(0);
    expect(await plant('tip-line-dropped@soon')).toMatchObject({ code: 2 });
    expect(await plant('no-such-mode')).toMatchObject({ code: 2 });
  });
});
