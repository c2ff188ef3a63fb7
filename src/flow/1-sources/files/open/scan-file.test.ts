import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runScans } from './run-scans.ts';
import { scanFile } from './scan-file.ts';

const dir = mkdtempSync(join(tmpdir(), 'tieout-scan-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const chunk = 1024 * 1024;

const write = (name: string, content: string | Buffer): string => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const scan = (content: string | Buffer) =>
  scanFile({ path: write('scanned', content), hash: true, text: true });

describe('scanFile', () => {
  it('joins letters that are cut between two chunks', () => {
    for (let before = chunk - 5; before <= chunk; before++) {
      expect(scan(`${'x'.repeat(before)}😀ü`).utf8).toBe(true);
    }
  });

  it('sees bytes that are not UTF-8 at the edge of a chunk and at the end', () => {
    const x = Buffer.alloc(chunk - 1, 'x');
    expect(scan(Buffer.concat([x, Buffer.from([0xf0]), x])).utf8).toBe(false);
    expect(scan(Buffer.concat([x, Buffer.from([0xc3])])).utf8).toBe(false);
    expect(scan(Buffer.from('Zürich', 'latin1')).utf8).toBe(false);
  });

  it('counts line feeds, finds the longest line and the first NUL beyond the first chunk', () => {
    const text = `a\n${'b'.repeat(chunk)}\n\0c\nlast`;
    expect(scan(text)).toMatchObject({
      lineFeeds: 3,
      longestLine: chunk,
      longestLineAt: 2,
      firstNul: chunk + 3,
      sha256: createHash('sha256').update(text).digest('hex'),
    });
  });

  it('finds the longest line at the end of a file without a line end', () => {
    expect(scan('a\nlonger')).toMatchObject({ longestLine: 6, longestLineAt: 2 });
  });
});

describe('runScans', () => {
  it('tells the same of a large file on its own thread', async () => {
    const task = { path: write('large', 'some text of a line\n'.repeat(chunk)), hash: true, text: true };
    expect(await runScans([task])).toEqual([scanFile(task)]);
  });
});
