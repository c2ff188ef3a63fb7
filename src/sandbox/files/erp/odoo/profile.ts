import type { Merchant } from '../../../records/merchant.ts';
import { type Yaml, yamlText } from '../../text/yaml-text.ts';
import { accountRoleNames, agreementOf } from '../shared-profile.ts';
import { serviceProducts } from './document-sheets.ts';

type Rule = { readonly [key: string]: Yaml };

/** The profile that reads the files of this manner. */
export function profileText(merchant: Merchant): string {
  return yamlText({
    ...agreementOf(merchant),
    files: [...documentRules, ...movementRules, ...masterRules].map(({ match, ...rule }) => ({
      match: `${String(match)}.csv`,
      side: 'erp',
      format: { decimal: '.', timeZone: 'UTC' },
      ...rule,
    })),
  });
}

const party: Rule = {
  externalId: 'shopify_order_id',
  customer: 'partner_id',
  email: 'partner_email',
  createdAt: 'create_date',
  createdBy: 'create_uid',
  currency: 'currency_id',
  net: 'amount_untaxed',
  tax: 'amount_tax',
  total: 'amount_total',
  taxIncluded: 'price_include',
  entity: 'company_id',
  location: 'warehouse_id',
  paymentStatus: 'x_shopify_payment_status',
};

function lineColumns(document: string, quantity: string): Rule {
  const kinds = Object.entries(serviceProducts).map(([kind, product]) => [product, kind]);
  return {
    document,
    line: 'sequence',
    kind: [
      { when: { product_type: 'service' }, column: 'product_id', values: Object.fromEntries(kinds) },
      { column: 'display_type', values: { product: 'item', line_note: 'comment' } },
    ],
    item: { when: { product_type: 'consu' }, column: 'product_id' },
    description: 'name',
    quantity,
    unitFactor: 'pack_factor',
    unitPrice: 'price_unit',
    discount: 'discount_fixed',
    amount: [{ when: { price_include: 'True' }, column: 'price_total' }, { column: 'price_subtotal' }],
    tax: 'price_tax',
    account: 'account_id',
    location: 'warehouse_id',
    shopLine: 'shopify_line_id',
  };
}

const documentRules: readonly Rule[] = [
  {
    match: 'sale.order',
    record: 'document',
    rateDirection: 'per-base',
    columns: {
      ...party,
      number: 'name',
      type: { constant: 'sales-order' },
      reference: 'client_order_ref',
      documentOn: 'date_order',
      rate: 'currency_rate',
      status: [
        {
          when: { state: ['cancel', 'draft'] },
          column: 'state',
          values: { cancel: 'cancelled', draft: 'draft' },
        },
        { column: 'invoice_status', values: { invoiced: 'closed', '*': 'open' } },
      ],
      fulfilmentStatus: {
        column: 'delivery_status',
        values: { full: 'fulfilled', partial: 'partial', pending: 'unfulfilled' },
      },
    },
  },
  { match: 'sale.order.line', record: 'document-line', columns: lineColumns('order_id', 'product_uom_qty') },
  {
    match: 'account.move',
    record: 'document',
    rateDirection: 'per-base',
    columns: {
      ...party,
      number: 'name',
      type: { column: 'move_type', values: { out_invoice: 'invoice', out_refund: 'credit-memo' } },
      reference: 'ref',
      appliesTo: 'reversed_entry_id',
      documentOn: 'invoice_date',
      postedOn: 'date',
      dueOn: 'invoice_date_due',
      rate: 'invoice_currency_rate',
      baseTotal: [
        { when: { move_type: 'out_refund' }, column: 'amount_total_signed', negate: true },
        { column: 'amount_total_signed' },
      ],
      status: { column: 'state', values: { draft: 'draft', posted: 'posted', cancel: 'cancelled' } },
    },
  },
  { match: 'invoice_line_ids', record: 'document-line', columns: lineColumns('move_id', 'quantity') },
];

const movementRules: readonly Rule[] = [
  {
    match: 'account.payment',
    record: 'payment',
    columns: {
      id: 'shopify_transaction_id',
      order: 'memo',
      type: 'shopify_kind',
      occurredAt: 'date',
      createdAt: 'create_date',
      amount: [{ when: { payment_type: 'outbound' }, column: 'amount', negate: true }, { column: 'amount' }],
      currency: 'currency_id',
      gateway: 'journal_id',
      account: 'account_id',
      entity: 'company_id',
      status: { column: 'state', values: { draft: 'draft', paid: 'posted' } },
    },
    // Days without a time are days of the books.
    format: { decimal: '.' },
  },
  {
    match: 'stock.move.outgoing',
    record: 'fulfilment',
    columns: {
      id: 'picking_id',
      order: 'client_order_ref',
      shippedAt: 'date',
      createdAt: 'create_date',
      sku: 'product_id',
      quantity: 'quantity',
      location: 'location_id',
      status: { column: 'state', values: { done: 'posted', cancel: 'cancelled' } },
      line: 'shopify_line_id',
      counterpart: 'shopify_fulfillment_id',
    },
  },
  {
    match: 'stock.move.incoming',
    record: 'return',
    columns: {
      id: 'picking_id',
      order: 'client_order_ref',
      line: 'shopify_line_id',
      sku: 'product_id',
      quantity: 'quantity',
      restocked: 'quantity_restocked',
      location: 'location_dest_id',
      on: 'date',
      status: { constant: 'posted' },
    },
  },
  {
    match: 'account.move.line',
    record: 'posting',
    columns: {
      document: 'move_name',
      account: 'account_id',
      entity: 'company_id',
      postedOn: 'date',
      amount: 'balance',
      currency: 'currency_id',
      description: 'name',
      order: 'ref',
      kind: 'line_kind',
    },
  },
  {
    match: 'shopify.log',
    record: 'integration-log',
    columns: {
      id: 'id',
      at: 'date',
      topic: 'topic',
      object: 'resource',
      status: {
        column: 'state',
        values: { done: 'success', failed: 'error', throttled: 'throttled', cancelled: 'skipped' },
      },
      message: 'message',
      document: 'document',
      attempt: 'retry',
      delivery: 'webhook_id',
    },
  },
];

const masterRules: readonly Rule[] = [
  {
    match: 'product.product',
    record: 'item',
    columns: {
      sku: 'default_code',
      title: 'name',
      barcode: 'barcode',
      unit: 'uom_id',
      price: 'list_price',
      blocked: { column: 'sale_ok', values: { True: 'false', False: 'true' } },
      isFallback: 'x_is_fallback',
      createdAt: 'create_date',
      createdBy: 'create_uid',
      productId: 'x_shopify_product_id',
      variantId: 'x_shopify_variant_id',
      status: 'x_shopify_status',
    },
  },
  {
    match: 'shopify.product.mapping',
    record: 'item-reference',
    columns: { sku: 'shopify_sku', item: 'product_id', factor: 'pack_factor' },
  },
  {
    match: 'product.pricelist.item',
    record: 'list-price',
    columns: {
      list: 'pricelist_id',
      item: 'product_id',
      price: 'fixed_price',
      startsOn: 'date_start',
      endsOn: 'date_end',
      changedAt: 'write_date',
      changedBy: 'write_uid',
    },
  },
  {
    match: 'res.partner',
    record: 'customer',
    columns: { id: 'ref', name: 'name', email: 'email', country: 'country_id' },
  },
  {
    match: 'account.account',
    record: 'account',
    columns: {
      id: 'code',
      name: 'name',
      role: { column: 'account_type', values: accountRoleNames },
    },
  },
  { match: 'stock.warehouse', record: 'location', columns: { id: 'code', name: 'name' } },
  {
    match: 'stock.quant',
    record: 'stock-level',
    columns: {
      sku: 'product_id',
      location: 'location_id',
      onHand: 'quantity',
      available: 'available_quantity',
      committed: 'reserved_quantity',
      incoming: 'incoming_qty',
      movedAt: 'in_date',
      syncedAt: 'x_shopify_last_sync',
      syncBatch: 'x_shopify_batch',
    },
  },
  {
    match: 'res.currency.rate',
    record: 'rate',
    rateDirection: 'per-base',
    columns: { on: 'name', currency: 'currency_id', rate: 'rate' },
  },
  {
    match: 'account.bank.statement.line',
    record: 'payout',
    columns: {
      id: 'payment_ref',
      paidOn: 'date',
      gross: 'x_gross',
      fee: 'x_fee',
      net: 'amount',
      currency: 'currency_id',
      entity: 'company_id',
    },
  },
];
