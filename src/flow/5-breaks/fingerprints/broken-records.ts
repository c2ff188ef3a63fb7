import type { Step } from '../../../model/index.ts';
import type { Fingerprint } from './fingerprint.ts';
import { subjects } from './subjects.ts';

/** Key of each canonical table that marks read the record of a break from. */
const keys: Readonly<Record<string, string>> = {
  shop_order: 'order_id',
  shop_order_line: 'line_id',
  shop_refund: 'refund_id',
  shop_payment: 'payment_id',
  shop_payout: 'payout_id',
  shop_fulfilment: 'fulfilment_id',
  shop_stock: 'stock_id',
  shop_item: 'item_id',
  erp_document: 'document_id',
  erp_document_line: 'line_id',
  erp_payment: 'payment_id',
  erp_payout: 'payout_id',
  erp_fulfilment: 'fulfilment_id',
  erp_stock: 'stock_id',
  erp_item: 'item_id',
};

/**
 * Steps that lay the records of breaks aside, as evidence.broken_<table>: every mark looks at them, and there are few
 * of them among all records.
 */
export function brokenRecords(fingerprints: readonly Fingerprint[]): readonly Step[] {
  const read = fingerprints
    .flatMap(({ subject }) => [...subjects[subject].broken.matchAll(/evidence\.broken_(\w+)/g)])
    .flatMap(([, table]) => table ?? []);
  return [...new Set(read)].map((table) => {
    const ids = table.startsWith('shop_') ? ['group_id', 'shop_row'] : ['document_id', 'erp_row'];
    return {
      name: `records of breaks: ${table}`,
      sql: `create table evidence.broken_${table} as
select r.* from canon.${table} r where r.${keys[table]} in (${ids.map((id) => `select ${id} from evidence.broken`).join(' union ')})`,
    };
  });
}
