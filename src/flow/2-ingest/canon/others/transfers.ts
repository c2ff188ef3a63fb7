import { literal } from '../../../../ground/index.ts';
import { type Columns, wordOf } from './kind.ts';

export const logColumns: Columns = (source, { refKey }) => ({
  log_id: source.rowId,
  side: literal(source.staged.table.side),
  external_id: source.field('id'),
  logged_at: source.field('at', 'timestamptz'),
  topic: wordOf(source, 'topic'),
  object: source.field('object'),
  ref_key: refKey,
  status: wordOf(source, 'status'),
  message: source.field('message'),
  document: source.field('document'),
  attempt: source.field('attempt', 'decimal(18,0)'),
  delivery: source.field('delivery'),
});

export const subscriptionColumns: Columns = (source) => ({
  subscription_id: source.rowId,
  external_id: source.field('id'),
  topic: wordOf(source, 'topic'),
  endpoint: source.field('endpoint'),
  created_at: source.field('createdAt', 'timestamptz'),
  api_version: source.field('apiVersion'),
  format: wordOf(source, 'format'),
  status: wordOf(source, 'status'),
  shop: source.field('shop'),
});
