import { literal } from '../../../ground/index.ts';
import type { Lake, RecordKind } from '../../../model/index.ts';
import { type StagedTable, stagedField } from '../staged-table.ts';
import { daysInZone } from './days-in-zone.ts';
import { type IngestContext, insertRecords, type Source, sourcesOf, stagedRows } from './insert.ts';
import { bareReference, keyOf } from './keys.ts';
import { accountColumns, postingColumns, rateColumns } from './others/books.ts';
import {
  erpItemColumns,
  fulfilmentColumns,
  listPriceColumns,
  referenceColumns,
  returnColumns,
  shopItemColumns,
  stockColumns,
} from './others/goods.ts';
import type { Kind } from './others/kind.ts';
import { paymentColumns, payoutColumns, refundColumns, refundLineColumns } from './others/money.ts';
import { logColumns, subscriptionColumns } from './others/transfers.ts';

/** Writes one table's records to the canonical tables that are one row of a file each: payments, items, rates... */
export async function insertOthers(lake: Lake, staged: StagedTable, context: IngestContext): Promise<void> {
  for (const { table, side, record, columns } of kinds) {
    for (const source of sourcesOf(staged, context.profile, side, record)) {
      const dayOf = await daysInZone(lake, staged, context.profile);
      const order = orderNamed(source);
      const refKey = order === undefined ? 'null' : keyOf('s.order_bare', context.profile);
      await insertRecords(lake, table, source, {
        columns: { ...columns(source, { dayOf, refKey }), currency: 's.own_currency' },
        from: unpivoted(source, context),
        ...(order === undefined
          ? {}
          : { once: { order_bare: bareReference(order, referencePattern(source)) } }),
      });
    }
  }
}

const kinds: readonly Kind[] = [
  { table: 'fx_rate', side: 'any', record: 'rate', columns: rateColumns },
  { table: 'item_reference', side: 'any', record: 'item-reference', columns: referenceColumns },
  { table: 'integration_log', side: 'any', record: 'integration-log', columns: logColumns },
  { table: 'subscription', side: 'shop', record: 'subscription', columns: subscriptionColumns },
  { table: 'erp_account', side: 'erp', record: 'account', columns: accountColumns },
  { table: 'erp_posting', side: 'erp', record: 'posting', columns: postingColumns },
  { table: 'shop_refund', side: 'shop', record: 'refund', columns: refundColumns },
  { table: 'shop_refund_line', side: 'shop', record: 'refund-line', columns: refundLineColumns },
  { table: 'shop_item', side: 'shop', record: 'item', columns: shopItemColumns },
  { table: 'erp_item', side: 'erp', record: 'item', columns: erpItemColumns },
  { table: 'erp_list_price', side: 'erp', record: 'list-price', columns: listPriceColumns },
  ...(['shop', 'erp'] as const).flatMap((side): readonly Kind[] => [
    { table: `${side}_payment`, side, record: 'payment', columns: paymentColumns },
    { table: `${side}_payout`, side, record: 'payout', columns: payoutColumns },
    { table: `${side}_stock`, side, record: 'stock-level', columns: stockColumns },
    { table: `${side}_fulfilment`, side, record: 'fulfilment', columns: fulfilmentColumns },
    { table: `${side}_return`, side, record: 'return', columns: returnColumns },
  ]),
];

/** The field by which records of a kind name an order. */
const orderFields: Readonly<Partial<Record<RecordKind, string>>> = {
  payment: 'order',
  refund: 'order',
  'refund-line': 'order',
  fulfilment: 'order',
  return: 'order',
  posting: 'order',
  'integration-log': 'object',
};

function orderNamed({ reading, field }: Source): string | undefined {
  const name = orderFields[reading.record];
  return name === undefined || reading.fields[name] === undefined ? undefined : field(name);
}

/** Most records of the ERP carry its reference field; payments and the shop's own name the order itself. */
function referencePattern({ reading, staged, profile }: Source): string | null {
  return reading.record !== 'payment' && staged.table.side === 'erp' ? profile.reference.pattern : null;
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
