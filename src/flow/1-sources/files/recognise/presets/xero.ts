import type { Preset } from '../preset.ts';
import { from, mapped } from '../preset.ts';
import { documentStatuses, documentTypes } from './erp-words.ts';
import { kindsByCode } from './service-lines.ts';

const number = ['InvoiceNumber', 'CreditNoteNumber'];

/**
 * Sales invoices of Xero as its CSV: the import template's columns (a leading asterisk marks what it requires) and
 * those of the export, which repeat the header on every line. CurrencyRate is units of the document's currency for
 * one of the base.
 */
export const xeroInvoiceLines: Preset = {
  id: 'xero-invoice-lines',
  title: 'Xero sales invoices with their lines',
  side: 'erp',
  requires: ['InvoiceNumber', 'InvoiceDate', 'ContactName', 'Quantity', 'UnitAmount'],
  rateDirection: 'per-base',
  readings: [
    {
      record: 'document',
      header: 'every-row',
      groupBy: 'InvoiceNumber',
      exclude: [
        {
          reason: 'document that is no sale',
          column: 'Type',
          equals: ['Bill', 'Bill credit note', 'Purchase invoice', 'ACCPAY'],
        },
      ],
      fields: {
        number: from('InvoiceNumber'),
        type: mapped('Type', documentTypes),
        reference: from('Reference'),
        customer: from('AccountNumber', 'ContactName'),
        email: from('EmailAddress'),
        documentOn: from('InvoiceDate'),
        postedOn: from('InvoiceDate'),
        currency: from('Currency'),
        rate: from('CurrencyRate'),
        tax: { columns: ['TaxTotal', 'InvoiceTaxTotal'], absolute: true },
        total: { columns: ['Total'], absolute: true },
        status: { first: [mapped('Status', documentStatuses), { constant: 'posted' }] },
        country: from('SACountry', 'POCountry'),
      },
    },
    {
      record: 'document-line',
      exclude: [
        {
          reason: 'document that is no sale',
          column: 'Type',
          equals: ['Bill', 'Bill credit note', 'Purchase invoice', 'ACCPAY'],
        },
      ],
      fields: {
        document: from('InvoiceNumber'),
        kind: { first: [...kindsByCode('InventoryItemCode', 'Description')] },
        item: from('InventoryItemCode'),
        description: from('Description'),
        quantity: { columns: ['Quantity'], absolute: true },
        unitPrice: { columns: ['UnitAmount'], absolute: true },
        discountPercent: from('Discount'),
        amount: { columns: ['LineAmount'], absolute: true },
        tax: { columns: ['TaxAmount'], absolute: true },
        account: from('AccountCode'),
      },
    },
  ],
};

/** Invoices or credit notes of Xero under the names of its API. */
export const xeroInvoices: Preset = {
  id: 'xero-invoices',
  title: 'Xero invoices (API)',
  side: 'erp',
  requires: [number, 'SubTotal', 'TotalTax', 'Total', ['CurrencyCode', 'LineAmountTypes']],
  rateDirection: 'per-base',
  readings: [
    {
      record: 'document',
      fields: {
        number: from(...number),
        type: mapped('Type', documentTypes),
        reference: from('Reference'),
        customer: from('Contact.ContactNumber', 'Contact.Name', 'ContactID'),
        email: from('Contact.EmailAddress'),
        documentOn: from('Date', 'DateString'),
        postedOn: from('Date', 'DateString'),
        currency: from('CurrencyCode'),
        rate: from('CurrencyRate'),
        net: from('SubTotal'),
        tax: from('TotalTax'),
        total: from('Total'),
        taxIncluded: mapped('LineAmountTypes', { inclusive: 'true', exclusive: 'false', notax: 'false' }),
        status: mapped('Status', documentStatuses),
      },
    },
  ],
};
