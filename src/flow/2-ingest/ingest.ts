import { literal } from '../../ground/index.ts';
import { fiscalPeriods } from '../../ground/periods.ts';
import type { Lake, Profile, Reading, SourceTable } from '../../model/index.ts';
import { type Accounted, accountForRows } from './account-for-rows.ts';
import { insertDocuments } from './canon/documents.ts';
import { insertOrders } from './canon/orders.ts';
import { insertOthers } from './canon/others.ts';
import { insertRefunds } from './canon/refunds.ts';
import { createTables } from './create-tables.ts';
import { findBaseCurrency } from './find-base-currency.ts';
import { settleCopies } from './settle-copies.ts';
import { type StagedTable, stageTable } from './stage-table.ts';

export interface Ingested extends Accounted {
  readonly baseCurrency: string | null;
  readonly conflicts: number;
  readonly notes: readonly string[];
}

/**
 * Reads every table into the canonical tables of the lake.
 * Every row ends in exactly one place: a canonical record, a named exclusion, or the quarantine.
 */
export async function ingest(
  lake: Lake,
  readings: readonly Reading[],
  profile: Profile,
  onProgress: (table: SourceTable) => void = () => {},
): Promise<Ingested> {
  await createTables(lake);
  const staged: StagedTable[] = [];
  for (const [table, own] of byTable(readings)) {
    staged.push(await stageTable(lake, table, own, profile));
    onProgress(table);
  }
  const { baseCurrency, notes } = await findBaseCurrency(lake, staged, profile);
  await insertOrders(lake, staged, profile);
  await insertDocuments(lake, staged, profile, baseCurrency);
  await insertOthers(lake, staged, profile, baseCurrency);
  const settled = await settleCopies(lake, profile.conflicts);
  await insertRefunds(lake);
  await insertPeriods(lake, profile);
  const accounted = await accountForRows(lake, staged, settled, profile);
  for (const { stage } of staged) await lake.run({ name: 'drop the stage', sql: `drop table ${stage}` });
  return { ...accounted, baseCurrency, conflicts: settled.conflicts.length, notes };
}

function byTable(readings: readonly Reading[]): ReadonlyMap<SourceTable, readonly Reading[]> {
  const groups = new Map<SourceTable, Reading[]>();
  for (const reading of readings) groups.set(reading.table, [...(groups.get(reading.table) ?? []), reading]);
  return groups;
}

async function insertPeriods(lake: Lake, profile: Profile): Promise<void> {
  const [range] = await lake.rows({
    name: 'days of the books',
    sql: `select cast(min(d) as varchar) as first_day, cast(max(d) as varchar) as last_day from (
  select placed_on as d from canon.shop_order union all select fulfilled_on from canon.shop_order
  union all select document_on from canon.erp_document union all select posted_on from canon.erp_document
  union all select refunded_on from canon.shop_refund) days
where d between date '1970-01-01' and date '2200-12-31'`,
  });
  const [first, last] = [range?.['first_day'], range?.['last_day']];
  if (typeof first !== 'string' || typeof last !== 'string') return;
  const { kind, startsOn } = profile.books.fiscalCalendar;
  const periods = fiscalPeriods(startsOn === undefined ? { kind } : { kind, startsOn }, first, last);
  const rows = periods.map(
    ({ name, firstDay, lastDay }) => `(${literal(name)}, date '${firstDay}', date '${lastDay}')`,
  );
  await lake.run({ name: 'posting periods', sql: `insert into canon.period values ${rows.join(', ')}` });
}
