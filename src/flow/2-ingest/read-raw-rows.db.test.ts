import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SourceTable } from '../../model/index.ts';
import { openDuckDbLake } from '../../stores/lake/index.ts';
import { readRawRows } from './read-raw-rows.ts';

const root = mkdtempSync(join(tmpdir(), 'tieout-raw-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let files = 0;

async function raw(text: string, rows: readonly number[], staged: number) {
  files += 1;
  const path = join(root, `${files}.csv`);
  writeFileSync(path, text);
  const table: SourceTable = {
    fileId: 3,
    side: 'shop',
    name: 'orders.csv',
    path,
    format: 'csv',
    delimiter: ',',
    header: ['Name', 'Note, long', 'Total'],
    headerLines: 1,
    bytes: text.length,
    encoding: 'utf-8',
    lineFeeds: text.split('\n').length - 1,
    sample: [],
  };
  const lake = await openDuckDbLake({
    folder: join(root, `lake-${files}`),
    memoryLimitMiB: 256,
    threads: 1,
    mayRead: [path],
  });
  try {
    return Object.fromEntries(await readRawRows(lake, table, rows, staged));
  } finally {
    await lake.close();
  }
}

const header = 'Name,"Note, long",Total\n';

describe('readRawRows', () => {
  it('gives the rows asked for, as they stand, without their empty cells', async () => {
    expect(await raw(`${header}#1,,0010.50\n#2,"two\nlines",\n#3,"say ""no""",7\n`, [1, 3, 2], 3)).toEqual({
      1: { Name: '#1', Total: '0010.50' },
      2: { Name: '#2', 'Note, long': 'two\nlines' },
      3: { Name: '#3', 'Note, long': 'say "no"', Total: '7' },
    });
  });

  it('counts as it was counted then: short rows were refused, or filled up', async () => {
    const text = `${header}#1,a,1\n#2\n#3,c,3\n`;
    expect(await raw(text, [2], 2)).toEqual({ 2: { Name: '#3', 'Note, long': 'c', Total: '3' } });
    expect(await raw(text, [2, 3], 3)).toEqual({
      2: { Name: '#2' },
      3: { Name: '#3', 'Note, long': 'c', Total: '3' },
    });
  });

  it('gives nothing where the file is another one by now', async () => {
    expect(await raw(`${header}#1,a,1\n`, [1], 9)).toEqual({});
  });
});
