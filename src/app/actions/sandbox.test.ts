import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorld } from '../../sandbox/index.ts';
import { listFaults, sandbox } from './sandbox.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-sandbox-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

describe('sandbox', () => {
  it('writes every byte of the world, and nothing else, over what an earlier one left', () => {
    const out = join(folder, 'world');
    sandbox({ seed: 3, orders: 60, erp: 'netsuite' }, out);
    const plan = { seed: 4, orders: 900, erp: 'odoo' } as const;
    const made = sandbox(plan, out);
    const texts = new Map<string, string>();
    buildWorld(plan, (file, text) => void texts.set(file, (texts.get(file) ?? '') + text));
    expect(made).toMatchObject({ erp: 'odoo', orders: 900, expected: 0 });
    expect(filesIn(out)).toEqual([...texts.keys()].sort());
    for (const [file, text] of texts) expect(readFileSync(join(out, file), 'utf8') === text, file).toBe(true);
  });

  it('does not touch a folder that holds something else', () => {
    const out = join(folder, 'mine');
    mkdirSync(join(out, 'erp'), { recursive: true });
    expect(() => sandbox({ seed: 1, orders: 10 }, out)).toThrow(/no world of the sandbox/);
    expect(filesIn(out)).toEqual([]);
  });

  it('lists what can be planted by id', () => {
    const ids = listFaults().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual([...ids].sort());
  });
});
