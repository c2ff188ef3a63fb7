import { type CanonTableName, canonTables, type Reading, type RecordKind } from '../../model/index.ts';

interface Filling {
  readonly record: RecordKind;
  /** Column from which on most sources give nothing. */
  readonly from: string;
}

/** The tables with the most rows: each of their columns from the one named on is stored only where a file fills it. */
const fillings: Readonly<Partial<Record<CanonTableName, Filling>>> = {
  shop_order: { record: 'order', from: 'closed_at' },
  shop_order_line: { record: 'order-line', from: 'external_id' },
  shop_payment: { record: 'payment', from: 'status' },
  erp_document: { record: 'document', from: 'created_by' },
  erp_document_line: { record: 'document-line', from: 'location' },
  erp_payment: { record: 'payment', from: 'status' },
  erp_posting: { record: 'posting', from: 'kind' },
};

/** Fields whose column is not called as they are. */
const renamed: Readonly<Record<string, string>> = {
  location_key: 'location',
  return_ref: 'return',
  source_id: 'source',
  order_name: 'order',
  ref_key: 'order',
};

/** The columns of a table that none of the readings fills. */
export function unfilledColumns(table: CanonTableName, readings: readonly Reading[]): ReadonlySet<string> {
  const filling = fillings[table];
  if (filling === undefined) return new Set();
  const side = table.startsWith('shop') ? 'shop' : 'erp';
  const given = new Set(
    readings
      .filter((reading) => reading.record === filling.record && reading.table.side === side)
      .flatMap(({ fields }) => Object.keys(fields)),
  );
  const columns = Object.keys(canonTables[table]);
  const optional = columns.slice(columns.indexOf(filling.from));
  return new Set(optional.filter((column) => !given.has(fieldOf(column, filling.record))));
}

/** The input field that fills an optional column. */
function fieldOf(column: string, record: RecordKind): string {
  if (column === 'external_id' && record === 'order-line') return 'line';
  return renamed[column] ?? column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
