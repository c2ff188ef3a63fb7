import type { FieldSource } from '../../../../../model/index.ts';
import type { Preset } from '../preset.ts';
import { from, mapped } from '../preset.ts';
import { currencyNames, documentStatuses, documentTypes } from './erp-words.ts';

const credits = ['Credit Memo', 'CustCred', 'creditmemo', 'Cash Refund', 'CashRfnd', 'cashrefund'];
const notSales = [
  'CustPymt',
  'CustDep',
  'CustRfnd',
  'ItemShip',
  'ItemRcpt',
  'RtnAuth',
  'InvAdjst',
  'TrnfrOrd',
  'VendBill',
  'Journal',
  'PurchOrd',
  'Payment',
  'Customer Deposit',
  'Customer Refund',
  'Item Fulfillment',
  'Item Receipt',
  'Return Authorization',
  'Bill',
  'Purchase Order',
  'Deposit',
  'Quote',
  'Estimate',
];

const externalIds = [
  'custbody_celigo_etail_order_id',
  'custbody_fa_channel_order',
  'custbody_shopify_order_id',
  'custbody_hc_shopify_order_id',
  'externalid',
];

/** Credits are negative on both header and lines; a line's amount has the sign of its part in the bill. */
function signed(...columns: readonly string[]): FieldSource {
  return {
    first: [
      { when: [{ column: 'Type', equals: credits }], columns, negate: true },
      { when: [{ column: 'Type', equals: credits, not: true }], columns },
    ],
  };
}

const letters: FieldSource = {
  first: [
    status('SalesOrd', {
      a: 'draft',
      b: 'open',
      c: 'cancelled',
      d: 'open',
      e: 'open',
      f: 'shipped',
      g: 'closed',
      h: 'closed',
    }),
    status('CustInvc', { a: 'posted', b: 'paid', d: 'draft', e: 'cancelled', v: 'cancelled' }),
    status('CashSale', { a: 'draft', b: 'paid', c: 'paid' }),
    status('CustCred', { a: 'posted', b: 'posted', v: 'cancelled' }),
    { columns: ['status'], values: documentStatuses },
  ],
};

function status(type: string, byLetter: Readonly<Record<string, string>>): FieldSource {
  return {
    when: [{ column: 'type', equals: [type] }],
    columns: ['status'],
    pattern: '(?:^|:)([A-Z])$',
    values: byLetter,
  };
}

/**
 * NetSuite's `transaction` as SuiteQL returns it. Header totals are negative on credits; exchangerate is base
 * currency for one unit. The order's id or name stands in a field that differs by connector, so several are tried.
 * Statuses are letters whose meaning depends on the type.
 */
export const netsuiteTransactions: Preset = {
  id: 'netsuite-suiteql-transactions',
  title: 'NetSuite transactions (SuiteQL)',
  side: 'erp',
  requires: ['tranid', 'trandate', ['type', 'recordtype'], ['foreigntotal', 'total']],
  rateDirection: 'base-per-unit',
  readings: [
    {
      record: 'document',
      exclude: [
        { reason: 'transaction that is no sale', column: 'type', equals: notSales },
        { reason: 'voided transaction', column: 'voided', equals: ['T'] },
      ],
      fields: {
        number: from('tranid'),
        id: from('id'),
        type: mapped(['type', 'recordtype'], documentTypes),
        reference: from(
          'otherrefnum',
          'custbody_shopify_order_name',
          'custbody_shopify_order_number',
          ...externalIds,
        ),
        externalId: from(...externalIds),
        customer: from('entity', 'entityid'),
        email: from('email'),
        documentOn: from('trandate'),
        postedOn: from('trandate'),
        createdAt: from('createddate'),
        currency: mapped(['currencysymbol', 'currency'], currencyNames),
        rate: from('exchangerate'),
        tax: { columns: ['taxtotal'], absolute: true },
        total: { columns: ['foreigntotal', 'total'], absolute: true },
        entity: from('subsidiary'),
        status: letters,
        location: from('location'),
      },
    },
  ],
};

/** NetSuite's `transactionline` as SuiteQL returns it: sales have negative quantities and amounts, credits positive. */
export const netsuiteTransactionLines: Preset = {
  id: 'netsuite-suiteql-lines',
  title: 'NetSuite transaction lines (SuiteQL)',
  side: 'erp',
  requires: [
    ['transaction', 'tranid'],
    ['linesequencenumber', 'uniquekey', 'mainline'],
    'item',
    'quantity',
    ['foreignamount', 'netamount'],
  ],
  refuses: ['trandate'],
  readings: [
    {
      record: 'document-line',
      exclude: [
        { reason: 'main line of a transaction', column: 'mainline', equals: ['T'] },
        { reason: 'cost of goods line', column: 'iscogs', equals: ['T'] },
      ],
      fields: {
        document: from('tranid'),
        documentId: from('transaction'),
        line: from('linesequencenumber', 'uniquekey', 'id'),
        kind: {
          first: [
            { when: [{ column: 'taxline', equals: ['T'] }], constant: 'tax' },
            mapped('itemtype', {
              shipitem: 'shipping',
              discount: 'discount',
              taxitem: 'tax',
              giftcert: 'gift-card',
              othcharge: 'fee',
              '*': 'item',
            }),
          ],
        },
        item: from('itemid', 'item'),
        sku: from('sku'),
        description: from('memo', 'displayname'),
        quantity: { columns: ['quantity'], absolute: true },
        unitPrice: { columns: ['rate'], absolute: true },
        amount: {
          first: [
            {
              when: [{ column: 'itemtype', equals: ['Discount'] }],
              columns: ['foreignamount', 'netamount'],
              absolute: true,
              negate: true,
            },
            { columns: ['foreignamount', 'netamount'], absolute: true },
          ],
        },
        account: from('account'),
        location: from('location'),
      },
    },
  ],
};

/**
 * A saved search exported as CSV with its standard labels. The labels follow the user's language and may be renamed
 * (from memory, not verified). Rows without an item are main lines and carry the total, rows with one are lines.
 */
export const netsuiteSavedSearch: Preset = {
  id: 'netsuite-saved-search',
  title: 'NetSuite saved search of transactions',
  side: 'erp',
  requires: [
    'Document Number',
    'Date',
    'Type',
    ['Amount', 'Amount (Foreign Currency)'],
    ['Internal ID', 'PO/Check Number', 'Created From', 'Subsidiary'],
  ],
  rateDirection: 'base-per-unit',
  readings: [
    {
      record: 'document',
      only: [{ column: 'Item', equals: [''] }],
      withoutHeaderRows: { groupBy: 'Document Number', drop: ['total', 'tax', 'location'] },
      exclude: [{ reason: 'transaction that is no sale', column: 'Type', equals: notSales }],
      fields: {
        number: from('Document Number'),
        type: mapped('Type', documentTypes),
        reference: from('PO/Check Number', 'Memo'),
        appliesTo: { columns: ['Created From'], pattern: '#?(\\S+)$' },
        customer: from('Name'),
        email: from('Email'),
        documentOn: from('Date'),
        postedOn: from('Date'),
        createdAt: from('Date Created'),
        currency: mapped('Currency', currencyNames),
        rate: from('Exchange Rate'),
        tax: { columns: ['Amount (Transaction Tax Total)', 'Tax Total'], absolute: true },
        total: {
          columns: ['Amount (Transaction Total)', 'Amount (Foreign Currency)', 'Amount'],
          absolute: true,
        },
        entity: from('Subsidiary'),
        status: mapped('Status', documentStatuses),
        location: from('Location'),
      },
    },
    {
      record: 'document-line',
      requires: ['Item', 'Quantity'],
      only: [{ column: 'Item', equals: [''], not: true }],
      exclude: [{ reason: 'transaction that is no sale', column: 'Type', equals: notSales }],
      fields: {
        document: from('Document Number'),
        line: from('Line ID', 'Line Sequence Number'),
        kind: mapped('Item Type', {
          'shipping cost item': 'shipping',
          discount: 'discount',
          'tax item': 'tax',
          'gift certificate': 'gift-card',
          'other charge': 'fee',
          '*': 'item',
        }),
        item: from('Item'),
        description: from('Description', 'Memo'),
        quantity: { columns: ['Quantity'], absolute: true },
        unitPrice: { columns: ['Item Rate', 'Rate'], absolute: true },
        amount: signed('Amount (Foreign Currency)', 'Amount'),
        account: from('Account'),
        location: from('Location'),
      },
    },
  ],
};

/** NetSuite's `inventoryitemlocations`. */
export const netsuiteStock: Preset = {
  id: 'netsuite-stock',
  title: 'NetSuite stock by location',
  side: 'erp',
  requires: ['item', 'location', 'quantityonhand', 'quantityavailable'],
  readings: [
    {
      record: 'stock-level',
      fields: {
        sku: from('itemid', 'item'),
        location: from('location'),
        onHand: from('quantityonhand'),
        available: from('quantityavailable'),
        committed: from('quantitycommitted'),
        incoming: from('quantityonorder'),
      },
    },
  ],
};
