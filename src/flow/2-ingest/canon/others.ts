import { literal } from '../../../ground/index.ts';
import type { CanonTableName, Lake, RecordKind, Side } from '../../../model/index.ts';
import { type StagedTable, stagedField } from '../staged-table.ts';
import { minor } from './amounts.ts';
import { type DayOf, daysInZone } from './days-in-zone.ts';
import { type IngestContext, insertRecords, type Source, sourcesOf, stagedRows } from './insert.ts';
import { bareReference, itemKey, keyOf } from './keys.ts';

interface Tools {
  readonly dayOf: DayOf;
}

type Columns = (source: Source, tools: Tools) => Readonly<Record<string, string>>;

interface Kind {
  readonly table: CanonTableName;
  readonly side: Side | 'any';
  readonly record: RecordKind;
  readonly columns: Columns;
}

/** Writes one table's records to the canonical tables that are one row of a file each: payments, items, rates... */
export async function insertOthers(lake: Lake, staged: StagedTable, context: IngestContext): Promise<void> {
  for (const { table, side, record, columns } of kinds()) {
    for (const source of sourcesOf(staged, context.profile, side, record)) {
      const dayOf = await daysInZone(lake, staged, context.profile);
      await insertRecords(lake, table, source, {
        columns: { ...columns(source, { dayOf }), currency: 's.own_currency' },
        from: unpivoted(source, context),
        ...(bareKeys[record] === undefined
          ? {}
          : { once: { order_bare: bareReference(source.field('order'), referencePattern(source)) } }),
      });
    }
  }
}

function kinds(): readonly Kind[] {
  return [
    { table: 'fx_rate', side: 'any', record: 'rate', columns: rateColumns },
    { table: 'item_reference', side: 'any', record: 'item-reference', columns: referenceColumns },
    { table: 'erp_posting', side: 'erp', record: 'posting', columns: postingColumns },
    { table: 'shop_refund', side: 'shop', record: 'refund', columns: refundColumns },
    { table: 'shop_item', side: 'shop', record: 'item', columns: shopItemColumns },
    { table: 'erp_item', side: 'erp', record: 'item', columns: erpItemColumns },
    { table: 'shop_stock', side: 'shop', record: 'stock-level', columns: shopStockColumns },
    { table: 'erp_stock', side: 'erp', record: 'stock-level', columns: erpStockColumns },
    ...(['shop', 'erp'] as const).flatMap((side): readonly Kind[] => [
      { table: `${side}_payment`, side, record: 'payment', columns: paymentColumns },
      { table: `${side}_payout`, side, record: 'payout', columns: payoutColumns },
      { table: `${side}_fulfilment`, side, record: 'fulfilment', columns: fulfilmentColumns },
    ]),
  ];
}

/** Records that name an order. */
const bareKeys: Readonly<Partial<Record<RecordKind, true>>> = {
  payment: true,
  refund: true,
  fulfilment: true,
};

/** Only fulfilments of the ERP carry its reference field; payments and the shop's own name the order itself. */
function referencePattern({ reading, staged, profile }: Source): string | null {
  return reading.record === 'fulfilment' && staged.table.side === 'erp' ? profile.reference.pattern : null;
}

/** One row for each filled unpivoted column of each row, or the staged rows as they are. */
function unpivoted(source: Source, context: IngestContext): string {
  const { unpivot } = source.reading;
  const rows = stagedRows(source, context);
  if (unpivot === undefined) return rows;
  const parts = unpivot.columns.map((column, index) => {
    const cell = `s.${stagedField(source.reading, `unpivot.${index}`)}`;
    return `select s.*, ${literal(column)} as unpivot_name, ${cell} as unpivot_value from ${rows} where ${cell} is not null`;
  });
  return `(${parts.join('\nunion all ')}) s`;
}

/** A field, or the unpivoted name or value that stands for it. */
function cell(source: Source, name: string, type: string): string {
  const { unpivot } = source.reading;
  if (unpivot?.nameTo === name) return 's.unpivot_name';
  if (unpivot?.valueTo === name) return 's.unpivot_value';
  return source.field(name, type);
}

const amountOf = (source: Source, name: string): string => minor(source.field(name, 'decimal(18,6)'));

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

const paymentColumns: Columns = (source, { dayOf }) => ({
  payment_id: source.rowId,
  external_id: source.field('id'),
  type: `lower(${source.field('type')})`,
  ref_key: keyOf('s.order_bare', source.profile),
  order_name: source.field('order'),
  amount: amountOf(source, 'amount'),
  fee: amountOf(source, 'fee'),
  net: `case when ${source.field('net', 'decimal(18,6)')} is not null then ${amountOf(source, 'net')} else ${amountOf(source, 'amount')} - ${amountOf(source, 'fee')} end`,
  occurred_on: dayOf(source.field('occurredAt', 'timestamptz')),
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

const fulfilmentColumns: Columns = (source, { dayOf }) => ({
  fulfilment_id: source.rowId,
  external_id: source.field('id'),
  ref_key: keyOf('s.order_bare', source.profile),
  item_key: itemKey(source.field('sku')),
  quantity: source.field('quantity', 'decimal(18,6)'),
  shipped_on: dayOf(source.field('shippedAt', 'timestamptz')),
  status: `lower(${source.field('status')})`,
});

const refundColumns: Columns = (source, { dayOf }) => ({
  refund_id: source.rowId,
  external_id: source.field('id'),
  ref_key: keyOf('s.order_bare', source.profile),
  order_name: source.field('order'),
  amount: minor(`abs(${source.field('amount', 'decimal(18,6)')})`),
  refunded_on: dayOf(source.field('refundedAt', 'timestamptz')),
  gateway: source.field('gateway'),
  dated: `${source.field('refundedAt', 'timestamptz')} is not null`,
});
