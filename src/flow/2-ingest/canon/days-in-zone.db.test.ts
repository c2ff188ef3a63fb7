import { afterAll, describe, expect, it } from 'vitest';
import { openTestBench } from '../fixtures/open-test-ingest.ts';
import { dayByOffsets, offsetsInRange } from './days-in-zone.ts';

const bench = openTestBench();
afterAll(() => bench.close());

const zones = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
];

describe('days in the zone of the books', () => {
  it.each(zones)('are those of the engine in %s, around every midnight and change', async (zone) => {
    const lake = await bench.lake();
    const run = (sql: string): Promise<void> => lake.run({ name: 'test', sql });
    // The seconds around each local midnight, and each hour, of sixteen years that saw many rules change.
    await run(`create temp table t as
select timezone('${zone}', d) + o * interval 1 second as moment
from (select unnest(generate_series(timestamp '2008-01-01', timestamp '2024-01-01', interval 1 day)) as d) days,
  (select unnest([-3601, -3600, -1801, -61, -1, 0, 1, 59, 1800, 3599, 3600, 7200, 43200]) as o) offsets`);
    const offsets = await offsetsInRange(lake, 't', ['moment'], zone);
    expect(offsets).toBeDefined();
    if (offsets === undefined) return;
    const rows = await lake.rows({
      name: 'test',
      sql: `select cast(moment as varchar) as moment from t where ${dayByOffsets('moment', offsets)} is distinct from cast(timezone('${zone}', moment) as date) order by 1 limit 5`,
    });
    expect(rows).toEqual([]);
  });

  it('are asked of the engine where the range is too long or too early to know the offsets', async () => {
    const lake = await bench.lake();
    await lake.run({
      name: 'test',
      sql: "create temp table t as select unnest([timestamptz '1890-01-01', timestamptz '2026-01-01']) as moment",
    });
    expect(await offsetsInRange(lake, 't', ['moment'], 'Europe/London')).toBeUndefined();
    await lake.run({ name: 'test', sql: 'create temp table e (moment timestamptz)' });
    expect(await offsetsInRange(lake, 'e', ['moment'], 'Europe/London')).toBeUndefined();
  });
});
