import { literal } from '../../../ground/index.ts';
import type { CanonTableName, Lake, Profile, Side } from '../../../model/index.ts';
import { type StagedTable, stagedField } from '../stage-table.ts';
import { insertRecords, itemKey, minor, referenceKey, type Source, sourcesOf, stagedRows } from './insert.ts';

type Columns = (source: Source, zone: string) => Readonly<Record<string, string>>;

/** Writes the canonical tables that are one row of a file each: payments, payouts, items, stock, rates... */
export async function insertOthers(
  lake: Lake,
  staged: readonly StagedTable[],
  profile: Profile,
  baseCurrency: string | null,
): Promise<void> {
  const zone = literal(profile.books.timeZone);
  const simple = async (
    table: CanonTableName,
    side: Side | 'any',
    record: Parameters<typeof sourcesOf>[3],
    columns: Columns,
  ): Promise<void> => {
    for (const source of sourcesOf(staged, profile, side, record)) {
      const currency = `coalesce(upper(${source.field('currency')}), ${literal(baseCurrency)})`;
      await insertRecords(lake, table, source, {
        columns: { ...columns(source, zone), currency },
        from: unpivoted(source, currency),
      });
    }
  };
  await simple('fx_rate', 'any', 'rate', rateColumns);
  await simple('item_reference', 'any', 'item-reference', referenceColumns);
  await simple('erp_posting', 'erp', 'posting', postingColumns);
  for (const side of ['shop', 'erp'] as const) {
    await simple(`${side}_payment`, side, 'payment', paymentColumns);
    await simple(`${side}_payout`, side, 'payout', payoutColumns);
    await simple(`${side}_item`, side, 'item', side === 'shop' ? shopItemColumns : erpItemColumns);
    await simple(`${side}_stock`, side, 'stock-level', side === 'shop' ? shopStockColumns : erpStockColumns);
    await simple(`${side}_fulfilment`, side, 'fulfilment', fulfilmentColumns);
  }
  await simple('shop_refund', 'shop', 'refund', refundColumns);
}

/** One row for each unpivoted column of each row, or the staged rows as they are. */
function unpivoted(source: Source, currency: string): string {
  const { unpivot } = source.reading;
  if (unpivot === undefined) return stagedRows(source, currency);
  const skip = ['', ...unpivot.skip].map((value) => literal(value.toLowerCase())).join(', ');
  const parts = unpivot.columns.map((column, index) => {
    const cell = `s.${stagedField(source.reading, `unpivot.${index}`)}`;
    return `select s.*, s.rowid + 1 as row_no, 100 as factor, ${literal(column)} as unpivot_name, ${cell} as unpivot_value
from ${source.staged.stage} s where lower(trim(coalesce(${cell}, ''))) not in (${skip})`;
  });
  return `(${parts.join('\nunion all ')}) s`;
}

/** A field, or the unpivoted name or value that stands for it. */
function cell(source: Source, name: string, type: string): string {
  const { unpivot } = source.reading;
  if (unpivot?.nameTo === name) return 's.unpivot_name';
  if (unpivot?.valueTo === name) return `try_cast(s.unpivot_value as ${type})`;
  return source.field(name, type);
}

const amountOf = (source: Source, name: string): string => minor(source.field(name, 'decimal(18,6)'));
const shopKey = (source: Source, name: string): string =>
  referenceKey(source.field(name), {
    ...source.profile,
    reference: { ...source.profile.reference, pattern: null },
  });

const rateColumns: Columns = (source) => ({
  rate_id: source.rowId,
  valid_from: source.field('on', 'date'),
  rate: source.field('rate', 'decimal(18,9)'),
  per_base: String((source.reading.rateDirection ?? 'per-base') === 'per-base'),
});

const referenceColumns: Columns = (source) => ({
  reference_id: source.rowId,
  sku: source.field('sku'),
  sku_key: itemKey(source.field('sku')),
  item: source.field('item'),
  item_key: itemKey(source.field('item')),
});

const postingColumns: Columns = (source) => ({
  posting_id: source.rowId,
  document: source.field('document'),
  account: source.field('account'),
  entity: source.field('entity'),
  posted_on: source.field('postedOn', 'date'),
  amount: amountOf(source, 'amount'),
});

const paymentColumns: Columns = (source, zone) => ({
  payment_id: source.rowId,
  external_id: source.field('id'),
  type: `lower(${source.field('type')})`,
  ref_key: shopKey(source, 'order'),
  order_name: source.field('order'),
  amount: amountOf(source, 'amount'),
  fee: amountOf(source, 'fee'),
  net: minor(
    `coalesce(${source.field('net', 'decimal(18,6)')}, ${source.field('amount', 'decimal(18,6)')} - ${source.field('fee', 'decimal(18,6)')})`,
  ),
  occurred_on: `cast(timezone(${zone}, ${source.field('occurredAt', 'timestamptz')}) as date)`,
  payout: source.field('payout'),
  payout_on: source.field('payoutOn', 'date'),
  payout_status: `lower(${source.field('payoutStatus')})`,
  gateway: source.field('gateway'),
  entity: source.field('entity'),
});

const payoutColumns: Columns = (source) => ({
  payout_id: source.rowId,
  payout: source.field('id'),
  payout_key: itemKey(source.field('id')),
  paid_on: source.field('paidOn', 'date'),
  gross: amountOf(source, 'gross'),
  fee: amountOf(source, 'fee'),
  net: amountOf(source, 'net'),
  entity: source.field('entity'),
});

const shopItemColumns: Columns = (source) => ({
  item_id: source.rowId,
  sku: source.field('sku'),
  sku_key: itemKey(source.field('sku')),
  item_key: itemKey(source.field('sku')),
  title: source.field('title'),
  barcode: source.field('barcode'),
  status: `lower(${source.field('status')})`,
});

const erpItemColumns: Columns = (source) => ({
  item_id: source.rowId,
  item: source.field('sku'),
  item_key: itemKey(source.field('sku')),
  description: source.field('title'),
  barcode: source.field('barcode'),
  unit: source.field('unit'),
  blocked: source.field('blocked', 'boolean'),
});

const stockColumns = (
  source: Source,
  map: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const location = cell(source, 'location', 'varchar');
  const cases = Object.entries(map).map(
    ([shop, erp]) => `when ${literal(shop.trim().toLowerCase())} then ${literal(erp.trim().toUpperCase())}`,
  );
  return {
    stock_id: source.rowId,
    item_key: itemKey(source.field('sku')),
    location,
    location_key:
      cases.length === 0
        ? `upper(trim(${location}))`
        : `case lower(trim(${location})) ${cases.join(' ')} else upper(trim(${location})) end`,
    on_hand: cell(source, 'onHand', 'decimal(18,6)'),
    available: cell(source, 'available', 'decimal(18,6)'),
  };
};

const shopStockColumns: Columns = (source) => ({
  ...stockColumns(source, source.profile.locations),
  sku: source.field('sku'),
});
const erpStockColumns: Columns = (source) => ({ ...stockColumns(source, {}), item: source.field('sku') });

const fulfilmentColumns: Columns = (source, zone) => ({
  fulfilment_id: source.rowId,
  external_id: source.field('id'),
  ref_key: referenceKey(source.field('order'), source.profile),
  item_key: itemKey(source.field('sku')),
  quantity: source.field('quantity', 'decimal(18,6)'),
  shipped_on: `cast(timezone(${zone}, ${source.field('shippedAt', 'timestamptz')}) as date)`,
  status: `lower(${source.field('status')})`,
});

const refundColumns: Columns = (source, zone) => ({
  refund_id: source.rowId,
  external_id: source.field('id'),
  ref_key: shopKey(source, 'order'),
  order_name: source.field('order'),
  amount: minor(`abs(${source.field('amount', 'decimal(18,6)')})`),
  refunded_on: `cast(timezone(${zone}, ${source.field('refundedAt', 'timestamptz')}) as date)`,
  gateway: source.field('gateway'),
  dated: `${source.field('refundedAt', 'timestamptz')} is not null`,
});
