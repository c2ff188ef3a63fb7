import type { FieldSource } from '../../../../../model/index.ts';
import type { Preset } from '../preset.ts';
import { from, mapped } from '../preset.ts';
import { documentStatuses } from './erp-words.ts';

const states = {
  ...documentStatuses,
  quotation: 'draft',
  confirmed: 'open',
  processing: 'open',
  validated: 'draft',
};

/** A credit is of the same type with a negative total. */
function bySign(positive: string): FieldSource {
  return {
    first: [
      { columns: ['total_amount', 'Total'], pattern: '^\\s*(-)', values: { '-': 'credit-memo' } },
      { constant: positive },
    ],
  };
}

/** Sales of Tryton; web_id is the shop's order id. A return is a sale with negative lines and the same reference. */
export const trytonSales: Preset = {
  id: 'tryton-sales',
  title: 'Tryton sales',
  side: 'erp',
  requires: ['number', ['sale_date'], ['total_amount'], ['state', 'shipment_state', 'web_id']],
  rateDirection: 'per-base',
  readings: [
    {
      record: 'document',
      fields: {
        number: from('number'),
        type: bySign('sales-order'),
        reference: from('reference', 'web_id'),
        externalId: from('web_id'),
        customer: from('party.code', 'party'),
        documentOn: from('sale_date'),
        createdAt: from('create_date'),
        currency: from('currency.code', 'currency'),
        net: { columns: ['untaxed_amount'], absolute: true },
        tax: { columns: ['tax_amount'], absolute: true },
        total: { columns: ['total_amount'], absolute: true },
        entity: from('company', 'company.party.name'),
        status: mapped('state', states),
        fulfilmentStatus: mapped('shipment_state', {
          sent: 'fulfilled',
          waiting: 'unfulfilled',
          none: 'unfulfilled',
        }),
        paymentStatus: mapped('invoice_state', { paid: 'paid', waiting: 'unpaid', none: 'unpaid' }),
        location: from('warehouse'),
      },
    },
  ],
};

/** Customer invoices of Tryton: a credit note has the same type and a negative total. */
export const trytonInvoices: Preset = {
  id: 'tryton-invoices',
  title: 'Tryton invoices',
  side: 'erp',
  requires: ['number', 'invoice_date', 'total_amount', ['state', 'type']],
  refuses: ['sale_date', 'move_type'],
  rateDirection: 'per-base',
  readings: [
    {
      record: 'document',
      exclude: [{ reason: 'document that is no sale', column: 'type', equals: ['in'] }],
      fields: {
        number: from('number'),
        type: bySign('invoice'),
        reference: from('reference', 'description'),
        customer: from('party.code', 'party'),
        documentOn: from('invoice_date'),
        postedOn: from('accounting_date', 'invoice_date'),
        createdAt: from('create_date'),
        currency: from('currency.code', 'currency'),
        net: { columns: ['untaxed_amount'], absolute: true },
        tax: { columns: ['tax_amount'], absolute: true },
        total: { columns: ['total_amount'], absolute: true },
        entity: from('company'),
        status: mapped('state', states),
      },
    },
  ],
};
