import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { safeLimits } from './limits.ts';
import { listFiles } from './list-files.ts';

const dir = mkdtempSync(join(tmpdir(), 'tieout-list-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
for (const folder of ['uk', 'de', 'de/old']) mkdirSync(join(dir, folder), { recursive: true });
for (const name of ['uk/orders.csv', 'de/orders.csv', 'de/old/lines.csv', '.hidden'])
  writeFileSync(join(dir, name), name);
linkSync(join(dir, 'uk/orders.csv'), join(dir, 'uk/same.csv'));

const names = async (...paths: string[]): Promise<readonly string[]> =>
  (await listFiles(paths, safeLimits)).files.map((file) => file.name);

describe('listFiles', () => {
  it('takes each physical file once, in an order that does not depend on the paths', async () => {
    const paths = [join(dir, 'uk'), join(dir, 'de'), join(dir, 'de', '..', 'de', 'orders.csv')];
    const forth = await listFiles(paths, safeLimits);
    const back = await listFiles([...paths].reverse(), safeLimits);
    expect(back).toEqual(forth);
    expect(forth.files.length).toBe(3);
  });

  it('tells files of the same name apart by their folders', async () => {
    expect(await names(join(dir, 'uk', 'orders.csv'), join(dir, 'de', 'orders.csv'))).toEqual([
      'de/orders.csv',
      'uk/orders.csv',
    ]);
  });

  it('names files by their place in the folder or below the fixed part of a pattern', async () => {
    expect(await names(join(dir, 'de'))).toEqual(['old/lines.csv', 'orders.csv']);
    expect(await names(join(dir, '*', 'orders.csv'))).toEqual(['de/orders.csv', 'uk/orders.csv']);
  });

  it('says what it leaves out, and refuses too many files', async () => {
    expect((await listFiles([dir], safeLimits)).ignored).toEqual([{ name: '.hidden', reason: 'hidden' }]);
    const { failures } = await listFiles([dir], { ...safeLimits, files: 1 });
    expect(failures.map((failure) => failure.code)).toEqual(['file-not-readable']);
  });
});
