import { amountOf, type Columns, wordOf } from './kind.ts';

export const rateColumns: Columns = (source) => ({
  rate_id: source.rowId,
  valid_from: source.field('on', 'date'),
  rate: source.field('rate', 'decimal(18,9)'),
  per_base: String((source.reading.rateDirection ?? 'per-base') === 'per-base'),
});

export const accountColumns: Columns = (source) => ({
  account_id: source.rowId,
  account: source.field('id'),
  name: source.field('name'),
  role: wordOf(source, 'role'),
});

export const postingColumns: Columns = (source, { refKey }) => ({
  posting_id: source.rowId,
  document: source.field('document'),
  account: source.field('account'),
  entity: source.field('entity'),
  posted_on: source.field('postedOn', 'date'),
  amount: amountOf(source, 'amount'),
  kind: wordOf(source, 'kind'),
  order_name: source.field('order'),
  ref_key: refKey,
});
