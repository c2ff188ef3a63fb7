import type { FieldSource } from '../../../../../model/index.ts';
import type { Preset } from '../preset.ts';
import { from, mapped } from '../preset.ts';
import { kindsByCode } from './service-lines.ts';

const zero = ['', '0', '0.0', '0.00', '0.000000', '0,00'];

/** Documents in local currency have zero in their foreign currency columns. */
function foreignFirst(foreign: string, local: string): FieldSource {
  return {
    first: [
      { when: [{ column: foreign, equals: zero, not: true }], columns: [foreign], absolute: true },
      { columns: [local], absolute: true },
    ],
  };
}

/**
 * Marketing documents of SAP Business One under the names of its Service Layer. NumAtCard carries the order number;
 * custom links are user-defined fields whose names differ (U_Shopify_Order_ID, U_ShopifyOrderID...). Object type
 * 13 is an invoice, 14 a credit memo, 17 an order.
 */
export const sapBusinessOneDocuments: Preset = {
  id: 'sap-business-one-documents',
  title: 'SAP Business One documents',
  side: 'erp',
  requires: ['DocNum', 'CardCode', 'DocDate', 'DocTotal'],
  rateDirection: 'base-per-unit',
  readings: [
    {
      record: 'document',
      fields: {
        number: from('DocNum'),
        id: from('DocEntry'),
        type: mapped(['DocObjectCode', 'ObjType'], {
          oinvoices: 'invoice',
          '13': 'invoice',
          ocreditnotes: 'credit-memo',
          '14': 'credit-memo',
          oorders: 'sales-order',
          '17': 'sales-order',
        }),
        reference: from('NumAtCard', 'U_Shopify_Order_Name', 'U_ShopifyOrderName'),
        externalId: from('U_Shopify_Order_ID', 'U_ShopifyOrderID', 'U_ShopifyOrderId'),
        customer: from('CardCode'),
        documentOn: from('TaxDate', 'DocDate'),
        postedOn: from('DocDate'),
        createdAt: from('CreationDate', 'CreateDate'),
        currency: from('DocCurrency', 'DocCur'),
        rate: from('DocRate'),
        tax: foreignFirst('VatSumFc', 'VatSum'),
        total: foreignFirst('DocTotalFc', 'DocTotal'),
        discount: { columns: ['TotalDiscount', 'DiscSum'], absolute: true },
        baseTotal: { columns: ['DocTotal'], absolute: true },
        entity: from('BPL_IDAssignedToInvoice', 'BPLId'),
        status: {
          first: [
            { when: [{ column: 'Cancelled', equals: ['tYES', 'Y'] }], constant: 'cancelled' },
            { when: [{ column: 'CANCELED', equals: ['tYES', 'Y'] }], constant: 'cancelled' },
            mapped(['DocumentStatus', 'DocStatus'], {
              bost_open: 'posted',
              o: 'posted',
              bost_close: 'closed',
              c: 'closed',
            }),
          ],
        },
      },
    },
  ],
};

/** Lines of SAP Business One documents; DocEntry is the document's internal key, a joined export has DocNum. */
export const sapBusinessOneLines: Preset = {
  id: 'sap-business-one-lines',
  title: 'SAP Business One document lines',
  side: 'erp',
  requires: [['DocNum', 'DocEntry', 'ParentKey'], 'LineNum', 'ItemCode', 'Quantity', 'LineTotal'],
  refuses: ['DocTotal'],
  readings: [
    {
      record: 'document-line',
      fields: {
        document: from('DocNum'),
        documentId: from('DocEntry', 'ParentKey'),
        line: from('LineNum'),
        kind: { first: kindsByCode('ItemCode') },
        item: from('ItemCode'),
        description: from('ItemDescription', 'Dscription'),
        quantity: { columns: ['Quantity'], absolute: true },
        unitPrice: from('UnitPrice', 'Price'),
        discountPercent: from('DiscountPercent', 'DiscPrcnt'),
        amount: foreignFirst('RowTotalFC', 'LineTotal'),
        tax: from('TaxTotal', 'VatSum'),
        account: from('AccountCode', 'AcctCode'),
        location: from('WarehouseCode', 'WhsCode'),
      },
    },
  ],
};

/** Stock of SAP Business One by item and warehouse. */
export const sapBusinessOneStock: Preset = {
  id: 'sap-business-one-stock',
  title: 'SAP Business One stock by warehouse',
  side: 'erp',
  requires: ['ItemCode', ['WarehouseCode', 'WhsCode'], ['InStock', 'OnHand']],
  readings: [
    {
      record: 'stock-level',
      fields: {
        sku: from('ItemCode'),
        location: from('WarehouseCode', 'WhsCode'),
        onHand: from('InStock', 'OnHand'),
        committed: from('Committed', 'IsCommited'),
        incoming: from('Ordered', 'OnOrder'),
      },
    },
  ],
};
