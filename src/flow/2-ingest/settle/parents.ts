import type { CanonTableName } from '../../../model/index.ts';

/** A canonical table whose records several files may give. */
export interface Parent {
  readonly table: CanonTableName;
  readonly key: string;
  /** SQL of the record's own identity. */
  readonly identity: string;
  /** SQL condition that the source numbers its records; else equal rows of one file are different records. */
  readonly numbered: string;
  readonly lines?: CanonTableName;
  /** Columns that depend on the rest of the file, in which versions may differ. */
  readonly inferred?: readonly string[];
}

export const parents: readonly Parent[] = [
  {
    table: 'shop_order',
    key: 'order_id',
    identity: "coalesce(shop, '') || chr(31) || coalesce(external_id, name)",
    numbered: 'external_id is not null',
    lines: 'shop_order_line',
    inferred: ['tax_included'],
  },
  {
    table: 'erp_document',
    key: 'document_id',
    identity:
      "coalesce(entity, '') || chr(31) || type || chr(31) || case when numbered then number else concat_ws(chr(31), reference, document_on, currency, total, email_form) end",
    numbered: 'numbered',
    lines: 'erp_document_line',
  },
  ...(['shop', 'erp'] as const).flatMap((side): readonly Parent[] => [
    {
      table: `${side}_payment`,
      key: 'payment_id',
      identity: 'coalesce(external_id, concat_ws(chr(31), type, order_name, amount, occurred_on, payout))',
      numbered: 'external_id is not null',
    },
    {
      table: `${side}_payout`,
      key: 'payout_id',
      // A payout may reach the bank in several receipts, which all bear its number.
      identity: `coalesce(payout, '') || chr(31) || coalesce(currency, '')${side === 'erp' ? ' || chr(31) || concat_ws(chr(31), paid_on, gross, fee, net)' : ''}`,
      numbered: side === 'erp' ? 'false' : 'payout is not null',
    },
    {
      // Lots or bins of one item at one location may stand in rows of their own; another file says the same again.
      table: `${side}_stock`,
      key: 'stock_id',
      identity: "coalesce(item_key, '') || chr(31) || coalesce(location_key, '')",
      numbered: 'false',
    },
    {
      table: `${side}_item`,
      key: 'item_id',
      identity: "coalesce(item_key, '')",
      numbered: 'false',
    },
    {
      table: `${side}_fulfilment`,
      key: 'fulfilment_id',
      identity: 'concat_ws(chr(31), external_id, ref_key, item_key, shipped_on, line)',
      numbered: 'false',
    },
    {
      table: `${side}_return`,
      key: 'return_id',
      identity: 'concat_ws(chr(31), external_id, ref_key, item_key, line)',
      numbered: 'false',
    },
  ]),
  {
    table: 'shop_refund',
    key: 'refund_id',
    identity: 'coalesce(external_id, concat_ws(chr(31), order_name, amount, currency, refunded_on))',
    numbered: 'external_id is not null',
  },
  {
    table: 'shop_refund_line',
    key: 'refund_line_id',
    identity: 'coalesce(external_id, concat_ws(chr(31), refund, line, item_key, quantity, amount))',
    numbered: 'external_id is not null',
  },
  {
    table: 'erp_account',
    key: 'account_id',
    identity: 'concat_ws(chr(31), account, name, role)',
    numbered: 'true',
  },
  {
    table: 'integration_log',
    key: 'log_id',
    identity:
      'side || chr(31) || coalesce(external_id, concat_ws(chr(31), logged_at, topic, object, status, attempt, delivery, message))',
    numbered: 'external_id is not null',
  },
  {
    table: 'subscription',
    key: 'subscription_id',
    identity: 'coalesce(external_id, concat_ws(chr(31), topic, endpoint, shop))',
    numbered: 'external_id is not null',
  },
  {
    table: 'item_reference',
    key: 'reference_id',
    identity: 'sku_key || chr(31) || item_key',
    numbered: 'true',
  },
  {
    table: 'erp_list_price',
    key: 'list_price_id',
    identity: "concat_ws(chr(31), coalesce(list, ''), item_key, coalesce(currency, ''), starts_on, ends_on)",
    numbered: 'false',
  },
  { table: 'fx_rate', key: 'rate_id', identity: 'currency || chr(31) || valid_from', numbered: 'true' },
];
