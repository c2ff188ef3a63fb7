import { compact } from '../../profile/index.ts';
import type { SketchReading, TableSketch } from '../table-sketch.ts';
import { toMicros } from './decimal-value.ts';

/** What is remembered of one order of the shop. */
export interface ShopOrder {
  readonly total?: bigint;
  readonly email?: string;
  readonly day?: string;
}

/** What the sampled shop files say, for comparison with the ERP's. */
export interface ShopFacts {
  /** Folded order names. */
  readonly orders: ReadonlyMap<
    string,
    { readonly total?: bigint; readonly email?: string; readonly day?: string }
  >;
  /** Order names with digits and letters replaced by 9 and a. */
  readonly skeletons: ReadonlySet<string>;
  readonly skus: ReadonlySet<string>;
}

type Row = readonly string[];

/** Folds an order name or reference as matching does without a rule: case, blanks, a leading shop word and #. */
export function foldReference(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/^shopify\b[\s:#-]*/, '')
    .replace(/^#/, '')
    .trim();
}

/** The shape of a reference: letters and runs of digits. */
export function skeletonOf(folded: string): string {
  return folded.replace(/\d/g, '9').replace(/\p{L}/gu, 'a');
}

/** Collects what the shop's readings show in their samples. */
export function collectShopFacts(readings: readonly SketchReading<TableSketch>[]): ShopFacts {
  const orders = new Map<string, ShopOrder>();
  const skus = new Set<string>();
  for (const reading of readings.filter((one) => one.table.side === 'shop')) {
    const cell = cellReader(reading);
    for (const row of reading.table.sample) {
      if (reading.record === 'order') addOrder(orders, reading, (field) => cell(row, field));
      if (reading.record === 'order-line' || reading.record === 'item') {
        const sku = cell(row, 'sku');
        if (sku !== undefined) skus.add(sku.toLowerCase());
      }
    }
  }
  return { orders, skus, skeletons: new Set([...orders.keys()].map(skeletonOf)) };
}

function addOrder(
  orders: Map<string, ShopOrder>,
  reading: SketchReading<TableSketch>,
  cell: (field: string) => string | undefined,
): void {
  const name = cell('name');
  if (name === undefined) return;
  const key = foldReference(name);
  const seen = compact({
    total: toMicros(cell('total') ?? '', reading.format.decimal),
    email: cell('email')?.toLowerCase(),
    day: cell('placedAt')?.slice(0, 10),
  });
  orders.set(key, { ...orders.get(key), ...seen });
}

function cellReader(reading: SketchReading<TableSketch>): (row: Row, field: string) => string | undefined {
  return (row, field) => {
    for (const column of reading.fields[field]?.columns ?? []) {
      const value = row[reading.table.header.indexOf(column)]?.trim();
      if (value !== undefined && value !== '') return value;
    }
    return undefined;
  };
}
