import type { FieldSource } from '../../../../../model/index.ts';
import type { Preset, PresetReading } from '../preset.ts';
import { always, from, mapped } from '../preset.ts';
import { germanCaptions } from './business-central-captions.ts';
import { documentStatuses, documentTypes } from './erp-words.ts';
import { kindsByDescription } from './service-lines.ts';

const lineKinds = {
  item: 'item',
  'g/l account': 'fee',
  account: 'fee',
  resource: 'item',
  'charge (item)': 'fee',
  artikel: 'item',
  sachkonto: 'fee',
  ressource: 'item',
  'zu-/abschlag (artikel)': 'fee',
  bemerkung: 'comment',
  charge: 'fee',
  comment: 'comment',
  ' ': 'comment',
  '': 'comment',
};

const isItem = ['Item', 'Artikel'];
const isAccount = ['G/L Account', 'Account', 'Charge (Item)', 'Sachkonto', 'Zu-/Abschlag (Artikel)'];

/**
 * Sales documents exported from Business Central's lists under their English or German captions (captions from memory).
 * An empty currency means the base currency. CurrencyFactor is units of the currency for one of the base.
 * A list of posted documents has a posting date and no status.
 */
export const businessCentralDocuments: Preset = {
  id: 'business-central-documents',
  title: 'Business Central sales documents',
  side: 'erp',
  requires: [
    'No.',
    ['Sell-to Customer No.', 'Bill-to Customer No.', 'Customer No.'],
    ['Amount Including VAT', 'Amount Including Tax', 'Amount Incl. VAT'],
  ],
  refuses: ['Line No.', 'Quantity'],
  spellings: germanCaptions,
  rateDirection: 'per-base',
  readings: [
    {
      record: 'document',
      fields: {
        number: from('No.'),
        type: mapped('Document Type', documentTypes),
        reference: from('External Document No.', 'Shopify Order No.', 'Your Reference'),
        externalId: from('Shopify Order Id', 'Shopify Order ID'),
        appliesTo: from('Applies-to Doc. No.'),
        customer: from('Sell-to Customer No.', 'Bill-to Customer No.', 'Customer No.'),
        email: from('Sell-to Email', 'Sell-to E-Mail'),
        documentOn: from('Document Date', 'Order Date', 'Posting Date'),
        postedOn: from('Posting Date'),
        currency: from('Currency Code'),
        rate: from('Currency Factor'),
        net: from('Amount'),
        total: from('Amount Including VAT', 'Amount Including Tax', 'Amount Incl. VAT'),
        taxIncluded: from('Prices Including VAT', 'Prices Including Tax'),
        status: {
          first: [
            mapped('Status', documentStatuses),
            { when: [{ column: 'Posting Date', equals: [''], not: true }], constant: 'posted' },
          ],
        },
        country: from('Ship-to Country/Region Code', 'Sell-to Country/Region Code'),
        location: from('Location Code'),
      },
    },
  ],
};

/** Lines of sales documents under their English captions (from memory). */
export const businessCentralLines: Preset = {
  id: 'business-central-lines',
  title: 'Business Central sales lines',
  side: 'erp',
  requires: [
    'Document No.',
    'Type',
    'No.',
    'Quantity',
    ['Line Amount', 'Line Amount Excl. VAT', 'Line Amount Incl. VAT', 'Amount Including VAT', 'Amount'],
  ],
  spellings: germanCaptions,
  taxIncludedBy: [
    { columns: ['Line Amount Incl. VAT', 'Unit Price Incl. VAT'], is: true },
    { columns: ['Line Amount Excl. VAT', 'Unit Price Excl. VAT'], is: false },
  ],
  readings: [
    {
      record: 'document-line',
      fields: {
        document: from('Document No.'),
        line: from('Line No.'),
        kind: lineKind('Type', 'Description'),
        item: { when: [{ column: 'Type', equals: isItem }], columns: ['No.'] },
        account: { when: [{ column: 'Type', equals: isAccount }], columns: ['No.'] },
        sku: from('Item Reference No.', 'Cross-Reference No.'),
        description: from('Description'),
        quantity: from('Quantity'),
        unitPrice: from('Unit Price', 'Unit Price Incl. VAT', 'Unit Price Excl. VAT'),
        discount: { columns: ['Line Discount Amount'], absolute: true },
        discountPercent: from('Line Discount %'),
        amount: from('Line Amount', 'Line Amount Incl. VAT', 'Line Amount Excl. VAT', 'Amount'),
        location: from('Location Code'),
      },
    },
  ],
};

function lineKind(type: string, description: string): FieldSource {
  return {
    first: [
      ...kindsByDescription([{ column: type, equals: isAccount }], description),
      mapped(type, lineKinds),
    ],
  };
}

function apiDocuments(date: FieldSource, type: string): PresetReading {
  return {
    record: 'document',
    fields: {
      number: from('number'),
      id: from('id'),
      type: always(type),
      reference: from('externalDocumentNumber', 'customerPurchaseOrderReference'),
      appliesTo: from('invoiceNumber'),
      customer: from('customerNumber'),
      email: from('email'),
      documentOn: date,
      postedOn: from('postingDate'),
      currency: from('currencyCode'),
      net: from('totalAmountExcludingTax'),
      tax: from('totalTaxAmount'),
      total: from('totalAmountIncludingTax'),
      discount: { columns: ['discountAmount'], absolute: true },
      taxIncluded: from('pricesIncludeTax'),
      status: mapped('status', documentStatuses),
      fulfilmentStatus: mapped('fullyShipped', { true: 'fulfilled', false: 'unfulfilled' }),
      country: from('shipToCountry', 'sellToCountry'),
    },
  };
}

const apiTotals = ['number', 'totalAmountIncludingTax'] as const;

/** salesOrders of API v2.0; documents carry no exchange rate there. */
export const businessCentralApiOrders: Preset = {
  id: 'business-central-api-orders',
  title: 'Business Central sales orders (API v2.0)',
  side: 'erp',
  requires: [...apiTotals, 'orderDate'],
  refuses: ['invoiceDate', 'creditMemoDate'],
  readings: [apiDocuments(from('orderDate'), 'sales-order')],
};

/** salesInvoices of API v2.0. */
export const businessCentralApiInvoices: Preset = {
  id: 'business-central-api-invoices',
  title: 'Business Central sales invoices (API v2.0)',
  side: 'erp',
  requires: [...apiTotals, 'invoiceDate'],
  refuses: ['creditMemoDate'],
  readings: [apiDocuments(from('invoiceDate'), 'invoice')],
};

/** salesCreditMemos of API v2.0: amounts are positive. */
export const businessCentralApiCreditMemos: Preset = {
  id: 'business-central-api-credit-memos',
  title: 'Business Central sales credit memos (API v2.0)',
  side: 'erp',
  requires: [...apiTotals, 'creditMemoDate'],
  readings: [apiDocuments(from('creditMemoDate'), 'credit-memo')],
};

/** Lines of sales documents of API v2.0; `documentId` is the document's internal id, a joined export adds its number. */
export const businessCentralApiLines: Preset = {
  id: 'business-central-api-lines',
  title: 'Business Central sales lines (API v2.0)',
  side: 'erp',
  requires: [
    'lineType',
    'lineObjectNumber',
    'quantity',
    ['documentId', 'documentNumber', 'documentNo'],
    ['netAmount', 'netAmountIncludingTax'],
  ],
  readings: [
    {
      record: 'document-line',
      fields: {
        document: from('documentNumber', 'documentNo'),
        documentId: from('documentId'),
        line: from('sequence'),
        kind: lineKind('lineType', 'description'),
        item: { when: [{ column: 'lineType', equals: ['Item'] }], columns: ['lineObjectNumber'] },
        account: { when: [{ column: 'lineType', equals: ['Account'] }], columns: ['lineObjectNumber'] },
        description: from('description'),
        quantity: from('quantity'),
        unitPrice: from('unitPrice'),
        discount: { columns: ['discountAmount'], absolute: true },
        discountPercent: from('discountPercent'),
        amount: from('netAmount'),
        tax: from('netTaxAmount', 'totalTaxAmount'),
      },
    },
  ],
};

/** items of API v2.0: `inventory` is the total over all locations. */
export const businessCentralApiItems: Preset = {
  id: 'business-central-api-items',
  title: 'Business Central items (API v2.0)',
  side: 'erp',
  requires: ['number', 'displayName', 'gtin', 'blocked'],
  readings: [
    {
      record: 'item',
      fields: {
        sku: from('number'),
        title: from('displayName'),
        barcode: from('gtin'),
        price: from('unitPrice'),
        unit: from('baseUnitOfMeasureCode'),
        blocked: from('blocked'),
        quantity: from('inventory'),
      },
    },
  ],
};
