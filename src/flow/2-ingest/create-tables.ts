import { currencyDigits, literal } from '../../ground/index.ts';
import {
  type CanonTableName,
  type ColumnType,
  canonTables,
  type Lake,
  type Reading,
  type Step,
} from '../../model/index.ts';
import { unfilledColumns } from './optional-columns.ts';

/**
 * Makes the empty canonical tables and fills in the currencies; pair and finding are the lake's to provide.
 * Where it is known what will be read, columns that nothing fills are computed as NULL instead of stored.
 */
export async function createTables(lake: Lake, readings: readonly Reading[] = []): Promise<void> {
  const steps: Step[] = [{ name: 'schema canon', sql: 'create schema canon' }];
  for (const [table, columns] of Object.entries(canonTables)) {
    const unfilled =
      readings.length === 0 || lake.engine !== 'duckdb'
        ? new Set<string>()
        : unfilledColumns(table as CanonTableName, readings);
    const list = Object.entries(columns).map(([name, type]) => {
      if (unfilled.has(name)) return `${name} ${type} generated always as (cast(null as ${type})) virtual`;
      return `${name} ${type}${lake.engine === 'duckdb' ? packing(name, type) : ''}`;
    });
    steps.push({ name: `table ${table}`, sql: `create table canon.${table} (${list.join(', ')})` });
  }
  const currencies = [...currencyDigits].map(
    ([code, digits]) => `(${literal(code)}, ${digits}, ${10 ** digits})`,
  );
  steps.push({ name: 'currencies', sql: `insert into canon.currency values ${currencies.join(', ')}` });
  for (const step of steps) await lake.run(step);
}

/**
 * Left alone, DuckDB tries every way to pack texts, which costs more than all the rest of writing them.
 * Texts with few values are packed by dictionary; the others hardly shrink and stay as they are.
 */
function packing(column: string, type: ColumnType): string {
  if (type !== 'text') return '';
  return ` using compression ${fewValues.has(column) ? 'dictionary' : 'uncompressed'}`;
}

const fewValues: ReadonlySet<string> = new Set([
  'account',
  'bundle',
  'class',
  'company',
  'country',
  'created_by',
  'currency',
  'discount_code',
  'entity',
  'financial_status',
  'fulfilment_status',
  'gateway',
  'kind',
  'location',
  'location_key',
  'other_currency',
  'payer',
  'payment_status',
  'payout',
  'payout_status',
  'province',
  'shipping_method',
  'shop',
  'source_name',
  'status',
  'tags',
  'tax_title',
  'tax_titles',
  'topic',
  'type',
  'vendor',
]);
