import type { CanonTable } from './column-type.ts';

export const erpAccountColumns = {
  account_id: 'bigint',
  account: 'text',
  name: 'text',
  role: 'text',
} as const satisfies CanonTable;

export const erpPostingColumns = {
  posting_id: 'bigint',
  document: 'text',
  account: 'text',
  entity: 'text',
  posted_on: 'date',
  amount: 'bigint',
  currency: 'text',
  kind: 'text',
  order_name: 'text',
  ref_key: 'text',
} as const satisfies CanonTable;
