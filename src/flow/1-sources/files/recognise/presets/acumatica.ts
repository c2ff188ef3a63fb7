import type { Preset } from '../preset.ts';
import { from, mapped } from '../preset.ts';
import { documentStatuses, documentTypes } from './erp-words.ts';
import { kindsByCode } from './service-lines.ts';

/**
 * Sales orders of Acumatica: names of the contract API, or grid captions (captions from memory). Its rate may
 * multiply or divide, so its direction is not stated here.
 */
export const acumaticaOrders: Preset = {
  id: 'acumatica-orders',
  title: 'Acumatica sales orders',
  side: 'erp',
  requires: [
    ['OrderNbr', 'Order Nbr.'],
    ['OrderTotal', 'Order Total'],
    ['OrderType', 'Order Type'],
  ],
  refuses: ['InventoryID', 'Inventory ID'],
  readings: [
    {
      record: 'document',
      fields: {
        number: from('OrderNbr', 'Order Nbr.'),
        type: mapped(['OrderType', 'Order Type'], {
          so: 'sales-order',
          in: 'invoice',
          cs: 'cash-sale',
          cm: 'credit-memo',
          cr: 'cash-refund',
          rc: 'credit-memo',
          rm: 'credit-memo',
          '*': 'sales-order',
        }),
        reference: from(
          'CustomerOrder',
          'Customer Order Nbr.',
          'Customer Order',
          'ExternalRef',
          'External Reference',
        ),
        externalId: from('ExternalOrderOriginal', 'ExternalRef', 'External Reference'),
        customer: from('CustomerID', 'Customer'),
        documentOn: from('Date'),
        createdAt: from('CreatedDate', 'Created On'),
        currency: from('CurrencyID', 'Currency'),
        rate: from('CurrencyRate'),
        tax: { columns: ['TaxTotal', 'Tax Total'], absolute: true },
        total: { columns: ['OrderTotal', 'Order Total'], absolute: true },
        entity: from('Branch'),
        status: mapped('Status', { ...documentStatuses, 'credit hold': 'draft' }),
      },
    },
  ],
};

/** Invoices and credit memos of Acumatica: Type says which, amounts are positive. */
export const acumaticaInvoices: Preset = {
  id: 'acumatica-invoices',
  title: 'Acumatica sales invoices',
  side: 'erp',
  requires: [
    ['ReferenceNbr', 'Reference Nbr.'],
    'Type',
    ['Amount'],
    ['CustomerOrder', 'Customer Order Nbr.', 'Customer Order', 'PostPeriod', 'Post Period'],
  ],
  readings: [
    {
      record: 'document',
      fields: {
        number: from('ReferenceNbr', 'Reference Nbr.'),
        type: mapped('Type', documentTypes),
        reference: from(
          'CustomerOrder',
          'Customer Order Nbr.',
          'Customer Order',
          'ExternalRef',
          'External Reference',
        ),
        customer: from('CustomerID', 'Customer'),
        documentOn: from('Date'),
        postedOn: from('Date'),
        currency: from('CurrencyID', 'Currency'),
        tax: { columns: ['TaxTotal', 'Tax Total'], absolute: true },
        total: { columns: ['Amount'], absolute: true },
        entity: from('Branch'),
        status: mapped('Status', { ...documentStatuses, open: 'posted', balanced: 'draft' }),
      },
    },
  ],
};

/** Lines of Acumatica's sales orders. */
export const acumaticaLines: Preset = {
  id: 'acumatica-lines',
  title: 'Acumatica sales order lines',
  side: 'erp',
  requires: [
    ['OrderNbr', 'Order Nbr.'],
    ['InventoryID', 'Inventory ID'],
    ['OrderQty', 'Quantity', 'Order Qty.'],
    ['ExtendedPrice', 'Ext. Price', 'Amount'],
  ],
  readings: [
    {
      record: 'document-line',
      fields: {
        document: from('OrderNbr', 'Order Nbr.'),
        line: from('LineNbr', 'Line Nbr.'),
        kind: { first: kindsByCode('InventoryID', 'Inventory ID') },
        item: from('InventoryID', 'Inventory ID'),
        description: from('LineDescription', 'Line Description'),
        quantity: from('OrderQty', 'Quantity', 'Order Qty.'),
        unitPrice: from('UnitPrice', 'Unit Price'),
        discount: { columns: ['DiscountAmount', 'Discount Amount'], absolute: true },
        amount: from('Amount', 'ExtendedPrice', 'Ext. Price'),
        location: from('WarehouseID', 'Warehouse'),
      },
    },
  ],
};

/** Acumatica's inventory summary. */
export const acumaticaStock: Preset = {
  id: 'acumatica-stock',
  title: 'Acumatica inventory summary',
  side: 'erp',
  requires: [
    ['InventoryID', 'Inventory ID'],
    ['WarehouseID', 'Warehouse'],
    ['QtyOnHand', 'Qty. On Hand', 'On Hand'],
  ],
  readings: [
    {
      record: 'stock-level',
      fields: {
        sku: from('InventoryID', 'Inventory ID'),
        location: from('WarehouseID', 'Warehouse'),
        onHand: from('QtyOnHand', 'Qty. On Hand', 'On Hand'),
        available: from('QtyAvailable', 'Qty. Available', 'Available'),
      },
    },
  ],
};
