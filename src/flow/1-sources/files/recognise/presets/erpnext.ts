import type { Preset } from '../preset.ts';
import { from, mapped } from '../preset.ts';
import { documentStatuses } from './erp-words.ts';
import { kindsByCode } from './service-lines.ts';

const flags = { '1': 'credit-memo', yes: 'credit-memo', true: 'credit-memo', '*': 'invoice' };
const isReturn = ['Is Return (Credit Note)', 'Is Return', 'is_return'];

/**
 * Sales invoices of ERPNext: field names, or labels of the data export (labels from memory). A credit note is an
 * invoice that is a return, with negative quantities and totals. conversion_rate is company currency for one unit.
 */
export const erpnextInvoices: Preset = {
  id: 'erpnext-invoices',
  title: 'ERPNext sales invoices',
  side: 'erp',
  requires: [
    ['name', 'ID'],
    ['posting_date', 'Posting Date', 'Date'],
    ['grand_total', 'Grand Total'],
    [
      'debit_to',
      'Debit To',
      'is_return',
      'Is Return',
      'Is Return (Credit Note)',
      'return_against',
      'outstanding_amount',
      'Outstanding Amount',
    ],
  ],
  rateDirection: 'base-per-unit',
  readings: [
    {
      record: 'document',
      header: 'first-row',
      groupBy: 'ID|name',
      headerColumn: 'ID|name',
      fields: {
        number: from('ID', 'name'),
        type: { first: [mapped(isReturn, flags), { constant: 'invoice' }] },
        reference: from(
          'shopify_order_number',
          'Shopify Order Number',
          'po_no',
          "Customer's Purchase Order",
          "Customer's Purchase Order No",
        ),
        externalId: from('shopify_order_id', 'Shopify Order ID', 'Shopify Order Id'),
        appliesTo: from('return_against', 'Return Against'),
        customer: from('customer', 'Customer'),
        documentOn: from('posting_date', 'Posting Date', 'Date'),
        postedOn: from('posting_date', 'Posting Date', 'Date'),
        createdAt: from('creation', 'Created On'),
        currency: from('currency', 'Currency'),
        rate: from('conversion_rate', 'Exchange Rate'),
        net: { columns: ['net_total', 'Net Total'], absolute: true },
        tax: { columns: ['total_taxes_and_charges', 'Total Taxes and Charges'], absolute: true },
        total: { columns: ['grand_total', 'Grand Total'], absolute: true },
        discount: { columns: ['discount_amount', 'Additional Discount Amount'], absolute: true },
        baseTotal: { columns: ['base_grand_total', 'Grand Total (Company Currency)'], absolute: true },
        entity: from('company', 'Company'),
        status: mapped(['status', 'Status'], documentStatuses),
        location: from('set_warehouse', 'Source Warehouse'),
      },
    },
    {
      record: 'document-line',
      requires: [['Item (Items)', 'Item Code (Items)', 'items.item_code']],
      fields: {
        document: { columns: ['ID', 'name'], carry: true },
        line: from('ID (Items)', 'items.name'),
        kind: { first: kindsByCode('Item Code (Items)', 'Item (Items)', 'items.item_code') },
        item: from('Item Code (Items)', 'Item (Items)', 'items.item_code'),
        description: from('Item Name (Items)', 'items.item_name'),
        quantity: { columns: ['Quantity (Items)', 'items.qty'], absolute: true },
        unitPrice: from('Rate (Items)', 'items.rate'),
        amount: { columns: ['Amount (Items)', 'items.amount'], absolute: true },
        account: from('Income Account (Items)', 'items.income_account'),
        location: from('Warehouse (Items)', 'items.warehouse'),
      },
    },
  ],
};

/** Sales orders of ERPNext. */
export const erpnextOrders: Preset = {
  id: 'erpnext-orders',
  title: 'ERPNext sales orders',
  side: 'erp',
  requires: [
    ['name', 'ID'],
    ['transaction_date'],
    ['grand_total', 'Grand Total'],
    ['po_no', 'per_delivered', 'delivery_date'],
  ],
  rateDirection: 'base-per-unit',
  readings: [
    {
      record: 'document',
      fields: {
        number: from('name', 'ID'),
        type: { constant: 'sales-order' },
        reference: from('shopify_order_number', 'po_no'),
        externalId: from('shopify_order_id'),
        customer: from('customer'),
        documentOn: from('transaction_date'),
        createdAt: from('creation'),
        currency: from('currency'),
        rate: from('conversion_rate'),
        net: from('net_total'),
        tax: from('total_taxes_and_charges'),
        total: from('grand_total', 'Grand Total'),
        discount: { columns: ['discount_amount'], absolute: true },
        baseTotal: from('base_grand_total'),
        entity: from('company'),
        status: mapped('status', documentStatuses),
        fulfilmentStatus: mapped('delivery_status', {
          'fully delivered': 'fulfilled',
          'partly delivered': 'partial',
          'not delivered': 'unfulfilled',
        }),
      },
    },
  ],
};

/** ERPNext's Bin: stock of an item in a warehouse. */
export const erpnextStock: Preset = {
  id: 'erpnext-stock',
  title: 'ERPNext stock by warehouse',
  side: 'erp',
  requires: ['warehouse', 'item_code', 'actual_qty'],
  readings: [
    {
      record: 'stock-level',
      fields: {
        sku: from('item_code'),
        location: from('warehouse'),
        onHand: from('actual_qty'),
        committed: from('reserved_qty'),
        incoming: from('ordered_qty'),
      },
    },
  ],
};
