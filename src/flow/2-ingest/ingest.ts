import type { Lake, Profile, Reading, RecordKind, SourceTable } from '../../model/index.ts';
import { type Accounted, accountForRows } from './account-for-rows.ts';
import { prepareInternalIds } from './canon/document-link.ts';
import { insertDocuments } from './canon/documents.ts';
import type { IngestContext } from './canon/insert.ts';
import { insertOrders } from './canon/orders.ts';
import { insertOthers } from './canon/others.ts';
import { countPaymentsOnce } from './canon/payout-transactions.ts';
import { insertPeriods } from './canon/periods.ts';
import { insertReferenceParts } from './canon/reference-parts.ts';
import { insertRefunds } from './canon/refunds.ts';
import { createTables } from './create-tables.ts';
import { findBaseCurrency } from './find-base-currency.ts';
import { markIncomplete, prepareUnread, rememberUnread } from './mark-incomplete.ts';
import { dropStage, type PlacedRows, placeRows } from './place-rows.ts';
import { settleCopies } from './settle/settle-copies.ts';
import { settleEdits } from './settle/settle-edits.ts';
import { settleRefunds } from './settle/settle-refunds.ts';
import { stageTable } from './stage-table.ts';
import type { StageRules } from './staged-table.ts';

export interface Ingested extends Accounted {
  readonly baseCurrency: string | null;
  readonly conflicts: number;
  readonly notes: readonly string[];
}

/**
 * Reads every table into the canonical tables of the lake, one table at a time.
 * Every row ends in exactly one place: a canonical record, a named exclusion, or the quarantine.
 */
export async function ingest(
  lake: Lake,
  readings: readonly Reading[],
  profile: Profile,
  onProgress: (table: SourceTable) => void = () => {},
): Promise<Ingested> {
  await createTables(lake, readings);
  await prepareUnread(lake);
  await prepareInternalIds(lake);
  const { baseCurrency, notes } = await findBaseCurrency(lake, readings, profile);
  const emails = readings.some(
    ({ record, fields }) => record === 'document' && fields['email'] !== undefined,
  );
  const context: IngestContext = { profile, baseCurrency, emails };
  const rules: StageRules = { profile, baseCurrency, needs: fieldsNeeded(context) };
  const placed = new Map<SourceTable, PlacedRows>();
  const tables = byTable(readings);
  for (const [table, own] of parentsFirst(tables)) {
    const staged = await stageTable(lake, table, own, rules);
    await insertOrders(lake, staged, context);
    await insertDocuments(lake, staged, context);
    await insertOthers(lake, staged, context);
    const rows = await placeRows(lake, staged, profile);
    await rememberUnread(lake, staged, profile, rows);
    placed.set(table, rows);
    await dropStage(lake, staged);
    onProgress(table);
  }
  const settled = await settleCopies(lake, profile.conflicts, linesAlone(tables));
  await countPaymentsOnce(lake, readings);
  await insertRefunds(lake);
  await settleEdits(lake);
  await settleRefunds(lake);
  await insertPeriods(lake, profile);
  await insertReferenceParts(lake, profile);
  const inOrder = [...tables.keys()].flatMap((table) => placed.get(table) ?? []);
  if (inOrder.some(({ unread }) => unread.length > 0)) await markIncomplete(lake);
  const accounted = accountForRows(inOrder, settled);
  return { ...accounted, baseCurrency, conflicts: settled.conflicts, notes };
}

function byTable(readings: readonly Reading[]): ReadonlyMap<SourceTable, readonly Reading[]> {
  const groups = new Map<SourceTable, Reading[]>();
  for (const reading of readings) {
    const group = groups.get(reading.table);
    if (group === undefined) groups.set(reading.table, [reading]);
    else group.push(reading);
  }
  return groups;
}

/** Lines in tables of their own look for orders and documents that must have been read by then. */
function parentsFirst(
  tables: ReadonlyMap<SourceTable, readonly Reading[]>,
): readonly (readonly [SourceTable, readonly Reading[]])[] {
  const rank = (readings: readonly Reading[]): number => (readings.some(isParent) ? 0 : 1);
  return [...tables].sort(([, a], [, b]) => rank(a) - rank(b));
}

/** Readings of lines whose orders or documents stand in other tables. */
function linesAlone(tables: ReadonlyMap<SourceTable, readonly Reading[]>): readonly Reading[] {
  return [...tables.values()]
    .filter((own) => !own.some(isParent))
    .flatMap((own) => own.filter(({ record }) => record.endsWith('-line')));
}

const parents: ReadonlySet<RecordKind> = new Set(['order', 'document']);

function isParent({ record }: Reading): boolean {
  return parents.has(record);
}

/** A customer's e-mail address and id are read only where something is made of them. */
function fieldsNeeded({ profile, emails }: IngestContext): (field: string) => boolean {
  const listed = Object.keys(profile.customers).length > 0;
  return (field) => field !== 'email' || emails || listed || profile.customer?.from === 'email';
}
