import { literal } from '../../../ground/index.ts';
import type { Lake, Profile } from '../../../model/index.ts';
import { type StagedTable, stagedField } from '../staged-table.ts';

/** SQL of the day in the books' zone of an instant. */
export type DayOf = (instant: string) => string;

/** Below this many bytes asking the engine's calendar for each row costs less than finding the offsets first. */
const fewBytes = 8_000_000;

/**
 * How days in a zone are computed for the instants of one staged table: by the zone's offsets where those are known
 * for the whole range, which costs a twentieth of asking the engine's calendar row by row.
 */
export async function daysInZone(
  lake: Lake,
  staged: StagedTable,
  { books: { timeZone: zone } }: Profile,
): Promise<DayOf> {
  const byCalendar: DayOf = (instant) => `cast(timezone(${literal(zone)}, ${instant}) as date)`;
  const columns = staged.readings.flatMap((reading) =>
    instantFields.filter((field) => field in reading.fields).map((field) => stagedField(reading, field)),
  );
  if (staged.table.bytes < fewBytes || columns.length === 0) return byCalendar;
  const offsets = await offsetsInRange(lake, staged.stage, columns, zone);
  return offsets === undefined ? byCalendar : (instant) => dayByOffsets(instant, offsets);
}

const instantFields = ['placedAt', 'fulfilledAt', 'cancelledAt', 'occurredAt', 'shippedAt', 'refundedAt'];

interface Offsets {
  /** Microseconds ahead of UTC before the first change. */
  readonly first: bigint;
  /** Microseconds since 1970 of each change, and the offset from then on. */
  readonly changes: readonly (readonly [at: bigint, offset: bigint])[];
}

/**
 * Asks the engine itself where the offset changes, so that both ways give the same days. Offsets change on whole
 * minutes since 1970; a change is looked for day by day, then minute by minute.
 */
export async function offsetsInRange(
  lake: Lake,
  stage: string,
  columns: readonly string[],
  zone: string,
): Promise<Offsets | undefined> {
  const first = columns.map((column) => `min(${column})`).join(', ');
  const last = columns.map((column) => `max(${column})`).join(', ');
  const ahead = (instant: string): string =>
    `epoch_us(timezone(${literal(zone)}, ${instant})) - epoch_us(${instant})`;
  const rows = await lake.rows({
    name: 'offsets of the zone of the books',
    sql: `with span as (
  select date_trunc('day', timezone('UTC', least(${first}))) as first_day, date_trunc('day', timezone('UTC', greatest(${last}))) as last_day from ${stage}
), days as (
  select timezone('UTC', unnest(generate_series(first_day, last_day, interval 1 day))) as t from span
  where first_day >= timestamp '1970-01-02' and last_day <= first_day + interval 20 year
), changed as (
  select t from days where ${ahead('t')} <> ${ahead('(t + interval 1 day)')}
), minutes as (
  select unnest(generate_series(t, t + interval 1 day, interval 1 minute)) as t from changed
)
select cast(epoch_us(t) as varchar) as at, cast(${ahead('t')} as varchar) as ahead from (select min(t) as t from days having count(*) > 0) f
union all
select cast(epoch_us(t) as varchar), cast(${ahead('t')} as varchar) from minutes where ${ahead('t')} <> ${ahead('(t - interval 1 minute)')}`,
  });
  const found = rows
    .map((row) => [BigInt(String(row['at'])), BigInt(String(row['ahead']))] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const [start, ...changes] = found;
  return start === undefined ? undefined : { first: start[1], changes };
}

/** SQL of the day of an instant, by the offsets of the zone. */
export function dayByOffsets(instant: string, { first, changes }: Offsets): string {
  const micros = `epoch_us(${instant})`;
  const last = changes.at(-1)?.[1] ?? first;
  const cases = changes.map(
    ([at], index) => `when ${micros} < ${at} then ${changes[index - 1]?.[1] ?? first}`,
  );
  const offset = cases.length === 0 ? `(${last})` : `case ${cases.join(' ')} else ${last} end`;
  return `cast(make_timestamp(${micros} + ${offset}) as date)`;
}
