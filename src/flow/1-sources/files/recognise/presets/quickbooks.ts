import type { Preset } from '../preset.ts';
import { from, mapped } from '../preset.ts';
import { documentTypes } from './erp-words.ts';
import { kindsByCode } from './service-lines.ts';

const notSales = [
  'Payment',
  'Bill',
  'Bill Payment',
  'Expense',
  'Check',
  'Deposit',
  'Transfer',
  'Journal Entry',
  'Estimate',
  'Purchase Order',
  'Vendor Credit',
  'Credit Card Payment',
  'Inventory Qty Adjust',
];

/**
 * QuickBooks Online's entities, under the names of its API or of a warehouse copy. The entity is the file: where
 * no column says so, the type is taken from the file's name. ExchangeRate is home currency for one unit.
 */
export const quickbooksEntities: Preset = {
  id: 'quickbooks-entities',
  title: 'QuickBooks Online invoices, receipts or credit memos',
  side: 'erp',
  requires: [
    ['DocNumber', 'doc_number'],
    ['TxnDate', 'transaction_date'],
    ['TotalAmt', 'total_amount'],
  ],
  rateDirection: 'base-per-unit',
  readings: [
    {
      record: 'document',
      fields: {
        number: from('DocNumber', 'doc_number'),
        type: mapped(['TxnType', 'transaction_type'], documentTypes),
        reference: from(
          'PONumber',
          'custom_p_o_number',
          'PrivateNote',
          'private_note',
          'DocNumber',
          'doc_number',
        ),
        customer: from('CustomerRef.value', 'CustomerRef', 'customer_id'),
        email: from('BillEmail.Address', 'BillEmail', 'billing_email', 'bill_email'),
        documentOn: from('TxnDate', 'transaction_date'),
        postedOn: from('TxnDate', 'transaction_date'),
        createdAt: from('MetaData.CreateTime', 'created_at'),
        currency: from('CurrencyRef.value', 'CurrencyRef', 'currency_id'),
        rate: from('ExchangeRate', 'exchange_rate'),
        tax: from('TxnTaxDetail.TotalTax', 'TotalTax', 'total_tax'),
        total: from('TotalAmt', 'total_amount'),
        baseTotal: from('HomeTotalAmt', 'home_total_amount'),
        taxIncluded: {
          first: [
            { when: [{ column: 'GlobalTaxCalculation', equals: ['TaxInclusive'] }], constant: 'true' },
            { when: [{ column: 'GlobalTaxCalculation', equals: ['TaxExcluded'] }], constant: 'false' },
            { when: [{ column: 'global_tax_calculation', equals: ['TaxInclusive'] }], constant: 'true' },
            { when: [{ column: 'global_tax_calculation', equals: ['TaxExcluded'] }], constant: 'false' },
          ],
        },
        location: from('DepartmentRef.name', 'department_id'),
        status: { constant: 'posted' },
      },
    },
  ],
};

/** An order number in free text, after the word order or a hash. */
const orderInText = '(?i)(?:\\border(?: number| no\\.?| nr\\.?)?[ :]*|^[^#]*)(#[A-Z0-9][A-Z0-9-]*)';

/** QuickBooks Online's Transaction List report (columns from memory). */
export const quickbooksTransactions: Preset = {
  id: 'quickbooks-transaction-list',
  title: 'QuickBooks Online transaction list',
  side: 'erp',
  requires: ['Date', 'Transaction Type', 'Num', 'Amount'],
  refuses: ['Product/Service', 'Qty'],
  readings: [
    {
      record: 'document',
      exclude: [{ reason: 'transaction that is no sale', column: 'Transaction Type', equals: notSales }],
      fields: {
        number: from('Num'),
        type: mapped('Transaction Type', documentTypes),
        reference: {
          first: [
            { columns: ['Memo/Description', 'Memo'], pattern: orderInText },
            from('Memo/Description', 'Memo', 'Num'),
          ],
        },
        customer: from('Name', 'Customer'),
        documentOn: from('Date'),
        postedOn: from('Date'),
        currency: from('Currency'),
        rate: from('Exchange Rate'),
        total: { columns: ['Amount'], absolute: true },
        status: { constant: 'posted' },
      },
    },
  ],
};

/** QuickBooks Online's Sales by Customer Detail report (columns from memory). */
export const quickbooksSalesDetail: Preset = {
  id: 'quickbooks-sales-detail',
  title: 'QuickBooks Online sales detail',
  side: 'erp',
  requires: ['Date', 'Transaction Type', 'Num', 'Amount', ['Product/Service'], ['Qty', 'Quantity']],
  readings: [
    {
      record: 'document',
      header: 'every-row',
      groupBy: 'Num',
      exclude: [{ reason: 'transaction that is no sale', column: 'Transaction Type', equals: notSales }],
      fields: {
        number: from('Num'),
        type: mapped('Transaction Type', documentTypes),
        reference: from('PO Number', 'Num'),
        customer: from('Customer', 'Name'),
        documentOn: from('Date'),
        postedOn: from('Date'),
        currency: from('Currency'),
        status: { constant: 'posted' },
      },
    },
    {
      record: 'document-line',
      exclude: [{ reason: 'transaction that is no sale', column: 'Transaction Type', equals: notSales }],
      fields: {
        document: from('Num'),
        item: from('SKU', 'Product/Service'),
        kind: {
          first: [...kindsByCode('Product/Service'), { constant: 'item' }],
        },
        description: from('Memo/Description', 'Description'),
        quantity: { columns: ['Qty', 'Quantity'], absolute: true },
        unitPrice: from('Sales Price', 'Rate'),
        amount: { columns: ['Amount'], absolute: true },
      },
    },
  ],
};
