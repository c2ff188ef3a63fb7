import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type DuckDbLake, openDuckDbLake } from './duckdb-lake.ts';

let folder = '';
let lake: DuckDbLake | undefined;

afterEach(async () => {
  await lake?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the DuckDB lake', () => {
  it('gives values as exact text, and instants in UTC whatever zone the machine is in', async () => {
    folder = await mkdtemp(join(tmpdir(), 'tieout-lake-'));
    lake = await openDuckDbLake({
      folder: join(folder, 'lake'),
      memoryLimitMiB: 128,
      threads: 1,
      mayRead: [],
    });
    const rows = await lake.rows({
      name: 'values',
      sql: `select timestamptz '2011-03-14 08:05:00+02' as at, cast(timestamptz '2011-03-14 08:05:00+02' as text) as at_text,
  date '2011-03-14' as day, cast(9007199254740993 as bigint) as big, sum(cast(1.5 as decimal(18,6))) as quantity,
  cast(1 as integer) as small, true as flag, null as missing`,
    });
    expect(rows).toEqual([
      {
        at: '2011-03-14 06:05:00+00',
        at_text: '2011-03-14 06:05:00+00',
        day: '2011-03-14',
        big: '9007199254740993',
        quantity: '1.500000',
        small: 1,
        flag: true,
        missing: null,
      },
    ]);
  });
});
