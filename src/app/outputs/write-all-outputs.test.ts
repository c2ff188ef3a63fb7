import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureResult } from './fixture.ts';
import { writeAllOutputs } from './write-all-outputs.ts';
import { outputNames } from './write-outputs.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'outputs-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('writeAllOutputs', () => {
  it('writes every file and nothing else', async () => {
    await writeAllOutputs(fixtureResult(), join(dir, 'new', 'result'));
    expect(await readdir(join(dir, 'new', 'result'))).toEqual([...outputNames].sort());
  });

  it('leaves an older result as it was when it is interrupted', async () => {
    await writeFile(join(dir, 'summary.json'), 'older');
    const stop = new AbortController();
    const written = writeAllOutputs(fixtureResult(), dir, stop.signal);
    stop.abort();
    await expect(written).rejects.toMatchObject({ code: 'interrupted' });
    expect(await readdir(dir)).toEqual(['summary.json']);
    expect(await readFile(join(dir, 'summary.json'), 'utf8')).toBe('older');
  });

  it('leaves no folder behind that was made for nothing', async () => {
    const written = writeAllOutputs(fixtureResult(), join(dir, 'a', 'b'), AbortSignal.abort());
    await expect(written).rejects.toMatchObject({ code: 'interrupted' });
    expect(await readdir(dir)).toEqual([]);
  });

  it('names the file that could not be put in place, not where it was written', async () => {
    await mkdir(join(dir, 'breaks.jsonl', 'sub'), { recursive: true });
    const written = writeAllOutputs(fixtureResult(), dir);
    await expect(written).rejects.toMatchObject({
      code: 'output-not-writable',
      values: { path: join(dir, 'breaks.jsonl') },
    });
    expect(await readdir(dir)).toEqual(['breaks.jsonl']);
  });
});
