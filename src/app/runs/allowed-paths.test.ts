import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseOtherPaths } from './allowed-paths.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tieout-allowed-'));
  for (const folder of ['in/deep', 'in-not', 'out']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'out/orders.csv'), 'a,b\n');
  writeFileSync(join(root, 'in/orders.csv'), 'a,b\n');
  symlinkSync(join(root, 'out'), join(root, 'in/link'));
  symlinkSync(join(root, 'in'), join(root, 'by-link'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ask = (path: string, folders = ['in']) =>
  refuseOtherPaths(
    [path.startsWith('/') ? path : join(root, path)],
    folders.map((one) => join(root, one)),
  );
const refused = { code: 'path-not-allowed' };

describe('paths that a server may read', () => {
  it.each([
    'in',
    'in/orders.csv',
    'in/deep/*.csv',
    'in/**',
    'in/none-yet/orders.csv',
    'by-link/orders.csv',
    'out/../in',
  ])('takes %s', async (path) => expect(await ask(path)).toBeUndefined());

  it.each([
    'out/orders.csv',
    'out/none.csv',
    'in/../out/orders.csv',
    'in/link',
    'in/link/orders.csv',
    'in/link/none.csv',
    'in/link/*.csv',
    'in-not/orders.csv',
    '.',
    '/etc/passwd',
    '/',
    '*/orders.csv',
    'in/deep/../../out/*',
  ])('refuses %s alike, whether it is there or not', async (path) => {
    await expect(ask(path)).rejects.toMatchObject(refused);
  });

  it('takes none where none is allowed, and follows a link that was allowed', async () => {
    await expect(ask('in/orders.csv', [])).rejects.toMatchObject(refused);
    expect(await ask('in/orders.csv', ['by-link'])).toBeUndefined();
  });
});
