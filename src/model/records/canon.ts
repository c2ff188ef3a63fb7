import { erpAccountColumns, erpPostingColumns } from './canon/books.ts';
import type { CanonTable } from './canon/column-type.ts';
import { erpDocumentColumns, erpDocumentLineColumns } from './canon/documents.ts';
import {
  erpItemColumns,
  erpListPriceColumns,
  erpStockColumns,
  fulfilmentColumns,
  returnColumns,
  shopItemColumns,
  shopStockColumns,
} from './canon/goods.ts';
import { paymentColumns, payoutColumns, shopRefundColumns, shopRefundLineColumns } from './canon/money.ts';
import {
  shopEditedLineColumns,
  shopEditedOrderColumns,
  shopOrderColumns,
  shopOrderLineColumns,
} from './canon/orders.ts';
import { integrationLogColumns, subscriptionColumns } from './canon/transfers.ts';

export type { CanonTable, ColumnType } from './canon/column-type.ts';

/**
 * The canonical tables, one row per record, the same shape whatever the source.
 * Amounts are integers in minor units of the row's currency; positive means "in the customer's bill", also on credit
 * memos and refunds. Days are days in the books' time zone. A `*_id` says where the record was read:
 * file number times 2^40 plus row number. NULL is missing, never zero.
 */
export const canonTables = {
  currency: { code: 'text', digits: 'integer', factor: 'integer' },
  source_file: { file_id: 'bigint', name: 'text', side: 'text' },
  period: { name: 'text', first_day: 'date', last_day: 'date' },
  fx_rate: {
    rate_id: 'bigint',
    valid_from: 'date',
    currency: 'text',
    rate: 'decimal(18,9)',
    per_base: 'boolean',
  },
  shop_order: shopOrderColumns,
  shop_order_line: shopOrderLineColumns,
  shop_edited_order: shopEditedOrderColumns,
  shop_edited_line: shopEditedLineColumns,
  shop_refund: shopRefundColumns,
  shop_refund_line: shopRefundLineColumns,
  shop_payment: paymentColumns,
  shop_payout: payoutColumns,
  shop_item: shopItemColumns,
  shop_stock: shopStockColumns,
  shop_fulfilment: fulfilmentColumns,
  shop_return: returnColumns,
  erp_document: erpDocumentColumns,
  erp_document_line: erpDocumentLineColumns,
  erp_payment: paymentColumns,
  erp_payout: payoutColumns,
  erp_item: erpItemColumns,
  item_reference: {
    reference_id: 'bigint',
    sku: 'text',
    sku_key: 'text',
    item: 'text',
    item_key: 'text',
    factor: 'decimal(18,6)',
  },
  erp_list_price: erpListPriceColumns,
  erp_stock: erpStockColumns,
  erp_fulfilment: fulfilmentColumns,
  erp_return: returnColumns,
  erp_account: erpAccountColumns,
  erp_posting: erpPostingColumns,
  integration_log: integrationLogColumns,
  subscription: subscriptionColumns,
  /** Keys of the orders that the reference of one document lists, where it lists several. */
  reference_part: { document_id: 'bigint', part: 'integer', ref_key: 'text' },
  unread_key: { side: 'text', ref_key: 'text' },
} as const satisfies Readonly<Record<string, CanonTable>>;

export type CanonTableName = keyof typeof canonTables;
