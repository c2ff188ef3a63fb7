import { literal } from '../../../../ground/index.ts';
import { minor } from '../amounts.ts';
import { ifGiven, type Source } from '../insert.ts';
import { itemKey } from '../keys.ts';
import { otherMinor } from '../order-extras.ts';
import { amountOf, type Columns, locationColumns, wordOf } from './kind.ts';

export const paymentColumns: Columns = (source, { dayOf, refKey }) => ({
  payment_id: source.rowId,
  external_id: source.field('id'),
  type: `lower(${source.field('type')})`,
  ref_key: refKey,
  order_name: source.field('order'),
  amount: amountOf(source, 'amount'),
  fee: amountOf(source, 'fee'),
  net: `case when ${source.field('net', 'decimal(18,6)')} is not null then ${amountOf(source, 'net')} else ${amountOf(source, 'amount')} - ${amountOf(source, 'fee')} end`,
  occurred_on: dayOf(source.field('occurredAt', 'timestamptz')),
  payout: source.field('payout'),
  payout_on: source.field('payoutOn', 'date'),
  payout_status: `lower(${source.field('payoutStatus')})`,
  gateway: source.field('gateway'),
  entity: entityOf(source),
  status: wordOf(source, 'status'),
  shop: source.field('shop'),
  account: source.field('account'),
  created_at: source.field('createdAt', 'timestamptz'),
  source_id: source.field('source'),
  ...otherColumns(source),
});

export const payoutColumns: Columns = (source) => ({
  payout_id: source.rowId,
  payout: source.field('id'),
  payout_key: itemKey(source.field('id')),
  paid_on: source.field('paidOn', 'date'),
  gross: amountOf(source, 'gross'),
  fee: amountOf(source, 'fee'),
  net: amountOf(source, 'net'),
  entity: entityOf(source),
  status: wordOf(source, 'status'),
  shop: source.field('shop'),
});

export const refundColumns: Columns = (source, { dayOf, refKey }) => ({
  refund_id: source.rowId,
  external_id: source.field('id'),
  ref_key: refKey,
  order_name: source.field('order'),
  amount: minor(`abs(${source.field('amount', 'decimal(18,6)')})`),
  refunded_on: dayOf(source.field('refundedAt', 'timestamptz')),
  gateway: source.field('gateway'),
  dated: `${source.field('refundedAt', 'timestamptz')} is not null`,
  shipping: amountOf(source, 'shipping'),
  tax: amountOf(source, 'tax'),
  duty: amountOf(source, 'duty'),
  adjustment: amountOf(source, 'adjustment'),
  rounding: amountOf(source, 'rounding'),
  status: wordOf(source, 'status'),
  refunded_at: source.field('refundedAt', 'timestamptz'),
  settled_at: source.field('settledAt', 'timestamptz'),
  return_ref: source.field('return'),
  ...otherColumns(source),
});

export const refundLineColumns: Columns = (source, { refKey }) => ({
  refund_line_id: source.rowId,
  external_id: source.field('id'),
  refund: source.field('refund'),
  ref_key: refKey,
  order_name: source.field('order'),
  line: source.field('line'),
  sku: source.field('sku'),
  item_key: itemKey(source.field('sku')),
  quantity: source.field('quantity', 'decimal(18,6)'),
  amount: amountOf(source, 'amount'),
  tax: amountOf(source, 'tax'),
  restock_type: wordOf(source, 'restockType'),
  restocked: source.field('restocked', 'boolean'),
  ...locationColumns(source),
});

const otherColumns = (source: Source): Readonly<Record<string, string>> => ({
  other_amount: ifGiven(source, 'otherAmount', otherMinor(source, 'otherAmount')),
  other_currency: ifGiven(source, 'otherCurrency', `upper(${source.field('otherCurrency')})`),
});

/** An entity as the profile calls it, where it knows the source's word for it; else that word. */
const entityOf = (source: Source): string => {
  const said = source.field('entity');
  const cases = source.profile.books.entities.map(({ id, shops, erp }) => {
    const names = [...new Set([id, ...shops, ...erp].map((name) => name.toLowerCase()))];
    return `when lower(trim(${said})) in (${names.map(literal).join(', ')}) then ${literal(id)}`;
  });
  return cases.length === 0 ? said : ifGiven(source, 'entity', `case ${cases.join(' ')} else ${said} end`);
};
