import type { Merchant } from '../../../records/merchant.ts';
import { type Yaml, yamlText } from '../../text/yaml-text.ts';
import { accountRoleNames, agreementOf } from '../shared-profile.ts';

type Rule = { readonly [key: string]: Yaml };

/** The profile that reads the files of this manner. */
export function profileText(merchant: Merchant): string {
  const rules = [transactionRule, lineRule, ...movementRules, ...masterRules];
  return yamlText({
    ...agreementOf(merchant),
    files: rules.map(({ match, ...rule }) => ({
      match: `suiteql_${String(match)}.csv`,
      side: 'erp',
      format: { decimal: '.', dateOrder: 'mdy', timeZone: 'UTC' },
      ...rule,
    })),
  });
}

const isCredit = { type: 'CustCred' };

const transactionRule: Rule = {
  match: 'transaction',
  record: 'document',
  rateDirection: 'base-per-unit',
  columns: {
    number: 'tranid',
    id: 'id',
    type: {
      column: 'type',
      values: { SalesOrd: 'sales-order', CustInvc: 'invoice', CustCred: 'credit-memo' },
    },
    reference: 'otherrefnum',
    externalId: 'custbody_celigo_etail_order_id',
    appliesTo: 'createdfrom',
    customer: 'entity',
    email: 'email',
    documentOn: 'trandate',
    postedOn: 'trandate',
    dueOn: 'duedate',
    createdAt: 'createddate',
    createdBy: 'createdby',
    currency: 'currencysymbol',
    rate: 'exchangerate',
    // Credits are negative on headers.
    total: [{ when: isCredit, column: 'foreigntotal', negate: true }, { column: 'foreigntotal' }],
    tax: [{ when: isCredit, column: 'taxtotal', negate: true }, { column: 'taxtotal' }],
    baseTotal: [{ when: isCredit, column: 'total', negate: true }, { column: 'total' }],
    taxIncluded: { column: 'custbody_taxes_included', values: { T: 'true', F: 'false' } },
    entity: 'subsidiary',
    location: 'location',
    status: [
      {
        when: { type: 'SalesOrd' },
        column: 'status',
        values: { A: 'draft', B: 'open', C: 'cancelled', F: 'posted', G: 'closed' },
      },
      { column: 'status', values: { A: 'posted', B: 'closed', D: 'draft', V: 'cancelled' } },
    ],
    fulfilmentStatus: 'custbody_ship_state',
    paymentStatus: 'custbody_payment_state',
  },
};

const lineRule: Rule = {
  match: 'transactionline',
  record: 'document-line',
  exclude: [{ reason: 'main line of a transaction', column: 'mainline', equals: 'T' }],
  columns: {
    document: 'tranid',
    documentId: 'transaction',
    line: 'linesequencenumber',
    kind: [
      {
        when: { itemtype: 'OthCharge' },
        column: 'item',
        values: {
          'Shop tip': 'tip',
          'Shop duty': 'duty',
          'Shop rounding': 'rounding',
          '*': 'fee',
        },
      },
      {
        column: 'itemtype',
        values: {
          InvtPart: 'item',
          NonInvtPart: 'item',
          GiftCert: 'gift-card',
          ShipItem: 'shipping',
          Discount: 'discount',
          TaxItem: 'tax',
          Description: 'comment',
        },
      },
    ],
    item: { when: { itemtype: 'InvtPart' }, column: 'item' },
    description: 'memo',
    quantity: [
      { when: isCredit, column: 'quantity' },
      { column: 'quantity', negate: true },
    ],
    unitFactor: 'custcol_pack_factor',
    unitPrice: 'custcol_shop_price',
    amount: [
      { when: { type: 'CustCred', taxline: 'F', custcol_taxes_included: 'T' }, column: 'grossamt' },
      { when: { taxline: 'F', custcol_taxes_included: 'T' }, column: 'grossamt', negate: true },
      { when: isCredit, column: 'foreignamount' },
      { column: 'foreignamount', negate: true },
    ],
    tax: [
      { when: isCredit, column: 'tax1amt' },
      { column: 'tax1amt', negate: true },
    ],
    account: 'account',
    location: 'location',
    shopLine: 'custcol_shopify_line_id',
  },
};

const movementRules: readonly Rule[] = [
  {
    match: 'payment',
    record: 'payment',
    columns: {
      id: 'custbody_shopify_transaction_id',
      order: 'otherrefnum',
      type: {
        column: 'memo',
        values: {
          Payment: 'payment',
          Refund: 'refund',
          Chargeback: 'dispute',
          'Chargeback won': 'dispute-reversal',
        },
      },
      occurredAt: 'trandate',
      createdAt: 'createddate',
      amount: 'foreigntotal',
      currency: 'currencysymbol',
      gateway: 'paymentmethod',
      account: 'account',
      entity: 'subsidiary',
      status: { column: 'status', values: { A: 'draft', C: 'posted' } },
    },
  },
  {
    match: 'itemfulfillment_line',
    record: 'fulfilment',
    columns: {
      id: 'tranid',
      order: 'otherrefnum',
      shippedAt: 'trandate',
      createdAt: 'createddate',
      sku: 'item',
      quantity: 'quantity',
      location: 'location',
      status: { column: 'status', values: { C: 'posted', V: 'cancelled' } },
      line: 'custcol_shopify_line_id',
      counterpart: 'custbody_shopify_fulfillment_id',
    },
  },
  {
    match: 'itemreceipt_line',
    record: 'return',
    columns: {
      id: 'tranid',
      order: 'otherrefnum',
      line: 'custcol_shopify_line_id',
      sku: 'item',
      quantity: 'quantity',
      restocked: 'custcol_quantity_restocked',
      location: 'location',
      on: 'trandate',
      status: { constant: 'posted' },
    },
  },
  {
    match: 'transactionaccountingline',
    record: 'posting',
    columns: {
      document: 'tranid',
      account: 'account',
      entity: 'subsidiary',
      postedOn: 'trandate',
      amount: 'amount',
      currency: 'currencysymbol',
      description: 'memo',
      order: 'otherrefnum',
      kind: 'accttype',
    },
  },
  {
    match: 'customrecord_shopify_log',
    record: 'integration-log',
    columns: {
      id: 'id',
      at: 'created',
      topic: 'custrecord_topic',
      object: 'custrecord_order',
      status: {
        column: 'custrecord_status',
        values: { SUCCESS: 'success', ERROR: 'error', THROTTLED: 'throttled', SKIPPED: 'skipped' },
      },
      message: 'custrecord_message',
      document: 'custrecord_document',
      attempt: 'custrecord_attempt',
      delivery: 'custrecord_delivery',
    },
  },
];

const masterRules: readonly Rule[] = [
  {
    match: 'item',
    record: 'item',
    columns: {
      sku: 'itemid',
      title: 'displayname',
      barcode: 'upccode',
      unit: 'stockunit',
      price: 'baseprice',
      blocked: { column: 'isinactive', values: { T: 'true', F: 'false' } },
      isFallback: { column: 'custitem_shopify_fallback', values: { T: 'true', F: 'false' } },
      createdAt: 'createddate',
      createdBy: 'createdby',
      productId: 'custitem_shopify_product',
      variantId: 'custitem_shopify_variant',
      status: 'custitem_shopify_status',
    },
  },
  {
    match: 'customrecord_shopify_item_map',
    record: 'item-reference',
    columns: { sku: 'custrecord_sku', item: 'custrecord_item', factor: 'custrecord_pack_factor' },
  },
  {
    match: 'pricing',
    record: 'list-price',
    columns: {
      list: 'pricelevel',
      item: 'item',
      price: 'unitprice',
      startsOn: 'effectivefrom',
      endsOn: 'effectiveto',
      changedAt: 'lastmodifieddate',
      changedBy: 'lastmodifiedby',
    },
  },
  {
    match: 'customer',
    record: 'customer',
    columns: { id: 'entityid', name: 'companyname', email: 'email', country: 'country' },
  },
  {
    match: 'account',
    record: 'account',
    columns: {
      id: 'acctnumber',
      name: 'fullname',
      role: { column: 'accttype', values: accountRoleNames },
    },
  },
  { match: 'location', record: 'location', columns: { id: 'name', name: 'fullname' } },
  {
    match: 'inventoryitemlocations',
    record: 'stock-level',
    columns: {
      sku: 'itemid',
      location: 'location',
      onHand: 'quantityonhand',
      available: 'quantityavailable',
      committed: 'quantitycommitted',
      incoming: 'quantityonorder',
      movedAt: 'lastquantityavailablechange',
      syncedAt: 'custrecord_last_sync',
      syncBatch: 'custrecord_sync_batch',
    },
  },
  {
    match: 'currencyrate',
    record: 'rate',
    rateDirection: 'base-per-unit',
    columns: { on: 'effectivedate', currency: 'transactioncurrency', rate: 'exchangerate' },
  },
  {
    match: 'deposit',
    record: 'payout',
    columns: {
      id: 'custbody_payout_id',
      paidOn: 'trandate',
      gross: 'custbody_payout_gross',
      fee: 'custbody_payout_fee',
      net: 'foreigntotal',
      currency: 'currencysymbol',
      entity: 'subsidiary',
    },
  },
];
