import { type CanonTableName, type ColumnType, canonTables } from '../../src/model/index.ts';
import type { CanonRow, CanonRows } from './canon-rows.ts';

type Draw = (n: number) => number;

/** Values of columns that join or decide: few of them, so that records meet in every way, some of them missing. */
const pools: Readonly<Record<string, readonly (string | number | null)[]>> = {
  side: ['shop', 'erp'],
  ref_key: [...'ABCDEFGHIJKLMNOPQRST'].map((letter) => `${letter}1`),
  reference: ['A1', '#B1', 'c1', null],
  name: ['A1', '#B1', '#C1', '#Ä1'],
  external_id: ['x1', 'x2', 'x3', null],
  number: ['N1', 'N2', 'N3', 'n4', 'Ñ5'],
  applies_to: ['N1', 'N2', 'N3', null],
  currency: ['GBP', 'GBP', 'GBP', 'EUR', 'JPY', null],
  entity: ['GB01', 'GB01', 'NL01', null],
  class: ['invoice', 'invoice', 'order', 'credit'],
  kind: [
    'item',
    'item',
    'item',
    'shipping',
    'tip',
    'duty',
    'fee',
    'rounding',
    'gift-card',
    'discount',
    'comment',
  ],
  sku: ['a', 'A', 'b', 'ß', 'é', null],
  sku_key: ['A', 'B', 'SS', 'É', null],
  item: ['A', 'B', 'SS', 'É'],
  item_key: ['A', 'B', 'SS', 'É', null],
  title: ['Blue tea pot', 'blue tea pot', 'Red bird house', 'Straße', null],
  description: ['Blue tea pot', 'Red bird house', 'STRASSE', 'Green boat', null],
  customer_key: ['C1', 'C2', 'C3', null],
  email_key: ['a@x', 'b@x', null],
  email_form: ['a@x', 'A@x', 'b@x', null],
  financial_status: ['paid', 'paid', 'refunded', 'pending', null],
  fulfilment_status: ['fulfilled', 'partial', 'unfulfilled', null],
  status: ['posted', 'posted', 'draft', 'cancelled', null],
  payout_status: ['paid', 'paid', 'pending', null],
  type: ['charge', 'payment', 'refund', null],
  payout: ['p1', 'P2', 'p3', null],
  payout_key: ['P1', 'P2', 'P3', null],
  location: ['London', 'Leeds', 'Łódź', null],
  location_key: ['LONDON', 'LEEDS', 'ŁÓDŹ', null],
  source_name: ['web', 'pos', null],
  shop: ['UK', 'EU'],
  gateway: ['cards', 'bank', null],
};

const days = ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01', null];

/** Records of a column that must be there. */
const always = new Set(['ref_key', 'incomplete', 'class', 'kind', 'side', 'valid_from', 'rate', 'quantity']);

const sizes: Readonly<Partial<Record<CanonTableName, number>>> = {
  shop_order: 40,
  shop_order_line: 90,
  erp_document: 60,
  erp_document_line: 120,
  erp_posting: 3,
  unread_key: 2,
};

/**
 * Canonical records at random from a seed, without any sense but with keys that meet: both engines must read every
 * combination of missing, equal, doubled and foreign values alike.
 */
export function randomWorld(seed: number): CanonRows {
  const draw = generator(seed);
  const ids = { order_id: [] as number[], document_id: [] as number[] };
  const world: Record<string, readonly CanonRow[]> = {};
  for (const [table, columns] of Object.entries(canonTables)) {
    if (['currency', 'source_file', 'period'].includes(table)) continue;
    const size = sizes[table as CanonTableName] ?? 14;
    const side = table.startsWith('shop') ? 0 : 2 ** 40;
    world[table] = Array.from({ length: size }, (_, i) => {
      const [key] = Object.keys(columns);
      const entries = Object.entries(columns).map(([column, type]) => {
        if (column === key && type === 'bigint') return [column, side + 1 + i];
        if (column === 'order_id' || column === 'document_id')
          return [column, ids[column][draw(ids[column].length)]];
        return [column, drawValue(column, type, draw)];
      });
      return Object.fromEntries(entries);
    });
    if (table === 'shop_order') ids.order_id = world[table].map((row) => Number(row['order_id']));
    if (table === 'erp_document') ids.document_id = world[table].map((row) => Number(row['document_id']));
  }
  const periods = [
    { name: '2024-02', first_day: '2024-02-01', last_day: '2024-02-29' },
    { name: '2024-03', first_day: '2024-03-01', last_day: '2024-03-31' },
  ];
  return { ...world, period: periods };
}

function drawValue(column: string, type: ColumnType, draw: Draw): CanonRow[string] {
  const pool = pools[column]?.filter((value) => value !== null || !always.has(column));
  if (pool !== undefined) return pool[draw(pool.length)];
  if (!always.has(column) && draw(6) === 0) return null;
  switch (type) {
    case 'boolean':
      return column === 'incomplete' ? draw(12) === 0 : draw(2) === 0;
    case 'date':
      return days[draw(always.has(column) ? days.length - 1 : days.length)];
    case 'timestamptz':
      return `2024-03-0${1 + draw(9)} 0${draw(3)}:00:00${['', '.5', '.000001'][draw(3)]}+0${draw(2)}`;
    case 'decimal(18,6)':
      return ['1', '2', '0.5', '-1', '0.000001', '3.333333'][draw(6)];
    case 'decimal(18,9)':
      return ['1', '1.17', '0.854700855', '190.5', '0.000000001'][draw(5)];
    case 'bigint':
    case 'integer':
      return [0, 1, 100, 100, 200, 1000, -5, 99][draw(8)];
    default:
      return ['x', 'y', 'é', 'Z'][draw(4)];
  }
}

/** Whole numbers below n, the same for the same seed (mulberry32). */
function generator(seed: number): Draw {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}
