import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepApart, outputFolder } from './output-folder.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'outputs-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function* failing(): AsyncGenerator<string> {
  yield 'half';
  throw new Error('the query stopped');
}

async function* endless(stop: AbortController): AsyncGenerator<string> {
  yield 'half';
  stop.abort();
  while (true) yield 'more';
}

describe('outputFolder', () => {
  it('makes the folder and writes whole files, over older ones', async () => {
    const port = outputFolder(join(dir, 'a', 'b'));
    await port.writeFile('one.txt', 'first');
    await port.writeFile('one.txt', 'second');
    expect(await readdir(join(dir, 'a', 'b'))).toEqual(['one.txt']);
    expect(await readFile(join(dir, 'a', 'b', 'one.txt'), 'utf8')).toBe('second');
  });

  it('leaves the older file and nothing half-written when the content fails, and passes the reason on', async () => {
    const port = outputFolder(dir);
    await port.writeFile('one.txt', 'first');
    await expect(port.writeFile('one.txt', failing())).rejects.toThrow('the query stopped');
    expect(await readdir(dir)).toEqual(['one.txt']);
    expect(await readFile(join(dir, 'one.txt'), 'utf8')).toBe('first');
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const stop = new AbortController();
    await expect(outputFolder(dir, stop.signal).writeFile('one.txt', endless(stop))).rejects.toThrow();
    expect(await readdir(dir)).toEqual([]);
  });

  it('says what stands in the way', async () => {
    await writeFile(join(dir, 'taken'), '');
    const written = outputFolder(join(dir, 'taken')).writeFile('one.txt', 'text');
    await expect(written).rejects.toMatchObject({ code: 'output-not-writable' });
    await expect(written).rejects.toThrow(/where the folder should be/);
  });
});

it('keeps results and evidence packs apart, and lets each be written anew', async () => {
  keepApart(dir, 'check');
  await writeFile(join(dir, 'summary.json'), '{}');
  expect(() => keepApart(dir, 'pack')).toThrow(expect.objectContaining({ code: 'output-exists' }));
  keepApart(dir, 'check');
  await writeFile(join(dir, 'evidence.json'), '{}');
  expect(() => keepApart(dir, 'check')).toThrow(expect.objectContaining({ code: 'output-exists' }));
});
