import type { Preset } from '../preset.ts';
import { from, mapped } from '../preset.ts';
import { documentStatuses, documentTypes } from './erp-words.ts';
import { kindsByCode } from './service-lines.ts';

const internalReference = '^\\[([^\\]]+)\\]';
const fulfilment = {
  pending: 'unfulfilled',
  'not delivered': 'unfulfilled',
  started: 'partial',
  partial: 'partial',
  'partially delivered': 'partial',
  full: 'fulfilled',
  'fully delivered': 'fulfilled',
};
const payment = {
  not_paid: 'unpaid',
  'not paid': 'unpaid',
  in_payment: 'paid',
  'in payment': 'paid',
  paid: 'paid',
  partial: 'partial',
  'partially paid': 'partial',
  reversed: 'refunded',
};

/**
 * Sales orders of Odoo with the labels of an English user, or the technical names of an import-compatible export
 * (both observed on 16 to 19). Lines stand below their order, whose values are on its first row only; a product
 * prints as "[SKU] name". currency_rate is units of the document's currency for one of the company's.
 */
export const odooSaleOrders: Preset = {
  id: 'odoo-sale-orders',
  title: 'Odoo sales orders',
  side: 'erp',
  requires: [
    ['Order Reference', 'name'],
    ['Customer Reference', 'client_order_ref'],
    ['Order Date', 'date_order'],
    ['Total', 'amount_total'],
  ],
  rateDirection: 'per-base',
  readings: [
    {
      record: 'document',
      header: 'first-row',
      groupBy: 'Order Reference|name',
      headerColumn: 'Order Reference|name',
      fields: {
        number: from('Order Reference', 'name'),
        type: { constant: 'sales-order' },
        reference: from('Customer Reference', 'client_order_ref'),
        customer: from('Customer', 'partner_id'),
        documentOn: from('Order Date', 'date_order'),
        createdAt: from('Creation Date', 'create_date', 'Created on'),
        currency: from('Currency', 'currency_id'),
        rate: from('Currency Rate', 'currency_rate'),
        net: from('Untaxed Amount', 'amount_untaxed'),
        tax: from('Taxes', 'amount_tax'),
        total: from('Total', 'amount_total'),
        entity: from('Company', 'company_id'),
        status: mapped(['Status', 'state'], {
          ...documentStatuses,
          'sales order': 'open',
          quotation: 'draft',
          'quotation sent': 'draft',
        }),
        fulfilmentStatus: mapped(['Delivery Status', 'delivery_status'], fulfilment),
        location: from('Warehouse', 'warehouse_id'),
      },
    },
    {
      record: 'document-line',
      requires: [
        ['Order Lines/Product', 'order_line/product_id', 'Order Lines/Description', 'order_line/name'],
      ],
      fields: {
        document: { columns: ['Order Reference', 'name'], carry: true },
        line: from('Order Lines/ID', 'order_line/id'),
        kind: {
          first: kindsByCode(
            'Order Lines/Product',
            'order_line/product_id',
            'Order Lines/Description',
            'order_line/name',
          ),
        },
        item: { columns: ['Order Lines/Product', 'order_line/product_id'], pattern: internalReference },
        description: from('Order Lines/Description', 'order_line/name', 'Order Lines/Product'),
        quantity: from('Order Lines/Quantity', 'order_line/product_uom_qty'),
        unitPrice: from('Order Lines/Unit Price', 'order_line/price_unit'),
        discountPercent: from('Order Lines/Discount (%)', 'order_line/discount'),
        amount: from('Order Lines/Subtotal', 'order_line/price_subtotal'),
        tax: from('Order Lines/Total Tax', 'order_line/price_tax'),
      },
    },
  ],
};

/** Invoices and credit notes of Odoo: totals are positive, the type says which; `ref` of a credit note names what it reverses. */
export const odooInvoices: Preset = {
  id: 'odoo-invoices',
  title: 'Odoo invoices',
  side: 'erp',
  requires: [
    ['move_type', 'Invoice/Bill Date', 'Invoice Partner Display Name', 'invoice_origin'],
    ['name', 'Number'],
    ['amount_total', 'Total', 'Total in Currency Signed', 'amount_total_in_currency_signed', 'Total Signed'],
  ],
  rateDirection: 'per-base',
  readings: [
    {
      record: 'document',
      fields: {
        number: from('Number', 'name'),
        type: mapped(['Type', 'move_type'], documentTypes),
        reference: from(
          'Customer Reference',
          'Reference',
          'ref',
          'Payment Reference',
          'payment_reference',
          'Origin',
          'Source Document',
          'invoice_origin',
        ),
        appliesTo: from('Reversal of', 'reversed_entry_id'),
        customer: from('Invoice Partner Display Name', 'Partner', 'partner_id'),
        documentOn: from('Invoice/Bill Date', 'Invoice Date', 'invoice_date'),
        postedOn: from('Date', 'Accounting Date', 'date', 'Invoice/Bill Date', 'invoice_date'),
        currency: from('Currency', 'currency_id'),
        rate: from('invoice_currency_rate', 'Currency Rate'),
        net: { columns: ['Untaxed Amount', 'amount_untaxed', 'Tax Excluded'], absolute: true },
        tax: { columns: ['Tax', 'amount_tax'], absolute: true },
        total: {
          columns: [
            'Total',
            'amount_total',
            'Total in Currency Signed',
            'amount_total_in_currency_signed',
            'Total Signed',
          ],
          absolute: true,
        },
        entity: from('Company', 'company_id'),
        status: mapped(['Status', 'state'], documentStatuses),
        paymentStatus: mapped(['Payment Status', 'payment_state'], payment),
      },
    },
  ],
};
