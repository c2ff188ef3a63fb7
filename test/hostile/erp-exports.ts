import iconv from 'iconv-lite';
import { cleanDocuments, erpDocuments, type WorldDocument } from './neutral-world.ts';
import type { GivenFile } from './shop-exports.ts';
import {
  american,
  type Column,
  german,
  type LineOf,
  linesOf,
  listing,
  money,
  plain,
  type Style,
  table,
} from './text-of.ts';

/** What an export can show: differences of lines, of totals only, and whether it has credit memos. */
export interface ErpExport {
  readonly files: readonly GivenFile[];
  readonly grain: 'lines' | 'totals';
  readonly credits: boolean;
}

const invoices = erpDocuments.filter(({ type }) => type === 'invoice');
const sign = (document: WorldDocument): number => (document.type === 'invoice' ? 1 : -1);
const isInvoice = (document: WorldDocument): boolean => document.type === 'invoice';

const captions = {
  english: {
    head: [
      'No.',
      'Sell-to Customer No.',
      'Sell-to Customer Name',
      'External Document No.',
      'Posting Date',
      'Document Date',
      'Currency Code',
      'Amount',
      'Amount Including VAT',
      'Location Code',
    ],
    line: [
      'Document No.',
      'Line No.',
      'Type',
      'No.',
      'Description',
      'Quantity',
      'Unit Price Excl. VAT',
      'Line Amount Excl. VAT',
    ],
    item: 'Item',
    account: 'G/L Account',
  },
  german: {
    head: [
      'Nr.',
      'Verk. an Deb.-Nr.',
      'Verk. an Name',
      'Externe Belegnummer',
      'Buchungsdatum',
      'Belegdatum',
      'Währungscode',
      'Betrag',
      'Betrag inkl. MwSt.',
      'Lagerortcode',
    ],
    line: [
      'Belegnr.',
      'Zeilennr.',
      'Art',
      'Nr.',
      'Beschreibung',
      'Menge',
      'VK-Preis ohne MwSt.',
      'Zeilenbetrag ohne MwSt.',
    ],
    item: 'Artikel',
    account: 'Sachkonto',
  },
} as const;

function businessCentral(
  language: keyof typeof captions,
  style: Style,
  documents: readonly WorldDocument[] = erpDocuments,
): { readonly invoices: string; readonly memos: string; readonly lines: string } {
  const { head, line, item, account } = captions[language];
  const headCells = (one: WorldDocument): readonly string[] => [
    one.number,
    one.order.customer,
    'Ann Buyer',
    one.order.name,
    style.date(one.day),
    style.date(one.day),
    'USD',
    money(one.net, style),
    money(one.total, style),
    'MAIN',
  ];
  const lineCells = (one: LineOf<WorldDocument>): readonly string[] => [
    one.of.number,
    String((one.at + 1) * 10_000),
    one.kind === 'item' && isInvoice(one.of) ? item : account,
    one.kind === 'item' && isInvoice(one.of) ? one.sku : '4400',
    one.title,
    String(one.quantity),
    money(one.price, style),
    money(one.price * one.quantity, style),
  ];
  return {
    invoices: table([head, ...documents.filter(isInvoice).map(headCells)], style),
    memos: table([head, ...documents.filter((one) => !isInvoice(one)).map(headCells)], style),
    lines: table([line, ...linesOf(documents).map(lineCells)], style),
  };
}

const english = businessCentral('english', { ...plain, date: american });
const deutsch = businessCentral('german', german);
const latin = (text: string): Buffer => iconv.encode(text, 'win1252');

/** Business Central's three lists where everything arrived; every cell may be changed on its way. */
export function cleanBusinessCentral(edit: (file: string) => string = (file) => file): readonly GivenFile[] {
  const written = businessCentral('english', { ...plain, date: american }, cleanDocuments);
  return [
    { name: 'Posted Sales Invoices.csv', content: edit(written.invoices) },
    { name: 'Posted Sales Credit Memos.csv', content: written.memos },
    { name: 'Posted Sales Lines.csv', content: written.lines },
  ];
}

const netsuite: readonly (readonly string[])[] = [
  [
    'Internal ID',
    'Date',
    'Type',
    'Document Number',
    'Name',
    'PO/Check Number',
    'Status',
    'Memo',
    'Amount',
    'Currency',
    'Subsidiary',
    'Item',
    'Item Type',
    'Quantity',
    'Item Rate',
    'Created From',
  ],
  ...erpDocuments.flatMap((one, at) => {
    const cells = (amount: number, rest: readonly string[]): readonly string[] => [
      String(5000 + at),
      american(one.day),
      isInvoice(one) ? 'Invoice' : 'Credit Memo',
      one.number,
      `${one.order.customer} Ann Buyer`,
      one.order.name,
      isInvoice(one) ? 'Paid In Full' : 'Fully Applied',
      '',
      money(amount * sign(one)),
      'US Dollar',
      'Acme Inc',
      ...rest,
      isInvoice(one) ? '' : `Invoice #${one.appliesTo}`,
    ];
    return [
      cells(one.total, ['', '', '', '']),
      ...linesOf([one]).map((line) =>
        cells(line.price * line.quantity, [
          line.sku,
          line.kind === 'item' ? 'Inventory Item' : 'Shipping Cost Item',
          String(line.quantity * sign(one)),
          money(line.price),
        ]),
      ),
      ...(one.tax === 0 ? [] : [cells(one.tax, ['Sales tax', 'Tax Item', '', ''])]),
    ];
  }),
];

const odoo: readonly Column<WorldDocument>[] = [
  ['name', (one) => one.number],
  ['move_type', (one) => (isInvoice(one) ? 'out_invoice' : 'out_refund')],
  ['invoice_date', (one) => one.day],
  ['date', (one) => one.day],
  ['ref', (one) => (isInvoice(one) ? one.order.name : `Reversal of: ${one.appliesTo}`)],
  ['reversed_entry_id', (one) => one.appliesTo],
  ['invoice_origin', (one) => one.order.name],
  ['partner_id', (one) => one.order.customer],
  ['amount_untaxed', (one) => money(one.net)],
  ['amount_tax', (one) => money(one.tax)],
  ['amount_total', (one) => money(one.total)],
  ['currency_id', () => 'USD'],
  ['state', () => 'posted'],
  ['payment_state', () => 'paid'],
];

const odooLabels: readonly Column<WorldDocument>[] = [
  ['Number', (one) => one.number],
  ['Type', (one) => (isInvoice(one) ? 'Customer Invoice' : 'Customer Credit Note')],
  ['Invoice Partner Display Name', () => 'Ann Buyer'],
  ['Invoice/Bill Date', (one) => one.day],
  ['Reference', (one) => one.order.name],
  ['Tax Excluded', (one) => money(one.net * sign(one))],
  ['Total', (one) => money(one.total * sign(one))],
  ['Currency', () => 'USD'],
  ['Payment Status', () => 'Paid'],
  ['Status', () => 'Posted'],
];

const odooSales: readonly (readonly string[])[] = [
  [
    'Order Reference',
    'Customer Reference',
    'Order Date',
    'Customer',
    'Untaxed Amount',
    'Taxes',
    'Total',
    'Status',
    'Currency',
    'Order Lines/Product',
    'Order Lines/Quantity',
    'Order Lines/Unit Price',
    'Order Lines/Subtotal',
  ],
  ...invoices.flatMap((one) =>
    linesOf([one]).map((line) => [
      ...(line.at === 0
        ? [
            one.number.replace('SI-', 'S0'),
            one.order.name,
            `${one.day} ${one.order.time}`,
            'Ann Buyer',
            money(one.net),
            money(one.tax),
            money(one.total),
            'Sales Order',
            'USD',
          ]
        : ['', '', '', '', '', '', '', '', '']),
      line.kind === 'item' ? `[${line.sku}] ${line.title}` : '[Delivery_007] Standard delivery',
      String(line.quantity),
      money(line.price),
      money(line.price * line.quantity),
    ]),
  ),
];

const erpnext: readonly Column<WorldDocument>[] = [
  ['name', (one) => one.number],
  ['customer', (one) => one.order.customer],
  ['company', () => 'Acme Inc'],
  ['posting_date', (one) => one.day],
  ['is_return', (one) => (isInvoice(one) ? '0' : '1')],
  ['return_against', (one) => one.appliesTo],
  ['currency', () => 'USD'],
  ['conversion_rate', () => '1.0'],
  ['net_total', (one) => money(one.net * sign(one))],
  ['total_taxes_and_charges', (one) => money(one.tax * sign(one))],
  ['grand_total', (one) => money(one.total * sign(one))],
  ['base_grand_total', (one) => money(one.total * sign(one))],
  ['po_no', (one) => one.order.name],
  ['status', (one) => (isInvoice(one) ? 'Paid' : 'Return')],
  ['shopify_order_id', (one) => one.order.id],
  ['shopify_order_number', (one) => one.order.name],
];

const sapHead: readonly Column<WorldDocument>[] = [
  ['DocEntry', (one) => one.number.replace(/\D/g, '9')],
  ['DocNum', (one) => one.number],
  ['DocObjectCode', (one) => (isInvoice(one) ? 'oInvoices' : 'oCreditNotes')],
  ['NumAtCard', (one) => one.order.name],
  ['CardCode', (one) => one.order.customer],
  ['DocDate', (one) => one.day],
  ['TaxDate', (one) => one.day],
  ['DocCurrency', () => 'USD'],
  ['DocRate', () => '1.0'],
  ['DocTotal', (one) => money(one.total)],
  ['DocTotalFc', () => '0.0'],
  ['VatSum', (one) => money(one.tax)],
  ['VatSumFc', () => '0.0'],
  ['DocumentStatus', () => 'bost_Close'],
  ['Cancelled', () => 'tNO'],
];

const sapLine = (key: 'DocNum' | 'DocEntry'): readonly Column<LineOf<WorldDocument>>[] => [
  [key, ({ of }) => (key === 'DocNum' ? of.number : of.number.replace(/\D/g, '9'))],
  ['LineNum', (one) => String(one.at)],
  ['ItemCode', (one) => one.sku],
  ['ItemDescription', (one) => one.title],
  ['Quantity', (one) => String(one.quantity)],
  ['Price', (one) => money(one.price)],
  ['LineTotal', (one) => money(one.price * one.quantity)],
  ['WarehouseCode', () => '01'],
];

const acumatica: readonly Column<WorldDocument>[] = [
  ['Type', (one) => (isInvoice(one) ? 'Invoice' : 'Credit Memo')],
  ['Reference Nbr.', (one) => one.number],
  ['Status', () => 'Closed'],
  ['Date', (one) => american(one.day)],
  ['Post Period', () => '01-2026'],
  ['Customer', (one) => one.order.customer],
  ['Customer Order Nbr.', (one) => one.order.name],
  ['Currency', () => 'USD'],
  ['Amount', (one) => money(one.total)],
  ['Balance', () => '0.00'],
  ['Tax Total', (one) => money(one.tax)],
];

const quickbooks: readonly Column<WorldDocument>[] = [
  ['Date', (one) => american(one.day)],
  ['Transaction Type', (one) => (isInvoice(one) ? 'Invoice' : 'Credit Memo')],
  ['Num', (one) => one.number],
  ['Name', () => 'Ann Buyer'],
  ['Memo/Description', (one) => `Shopify order ${one.order.name}`],
  ['Account', () => 'Accounts Receivable (A/R)'],
  ['Amount', (one) => money(one.total * sign(one))],
];

const xero: readonly Column<LineOf<WorldDocument>>[] = [
  ['*ContactName', () => 'Ann Buyer'],
  ['EmailAddress', ({ of }) => of.order.email],
  ['*InvoiceNumber', ({ of }) => of.number],
  ['Reference', ({ of }) => of.order.name],
  ['*InvoiceDate', ({ of }) => of.day],
  ['*DueDate', ({ of }) => of.day],
  ['Total', ({ of }) => money(of.total * sign(of))],
  ['InventoryItemCode', (one) => one.sku],
  ['*Description', (one) => one.title],
  ['*Quantity', (one) => String(one.quantity * sign(one.of))],
  ['*UnitAmount', (one) => money(one.price)],
  ['LineAmount', (one) => money(one.price * one.quantity * sign(one.of))],
  ['*AccountCode', () => '200'],
  ['*TaxType', () => 'Sales tax'],
  ['TaxAmount', (one) => (isInvoice(one.of) ? money(Math.round((one.price * one.quantity) / 10)) : '0.00')],
  ['Currency', () => 'USD'],
  ['Type', ({ of }) => (isInvoice(of) ? 'Sales invoice' : 'Sales credit note')],
  ['Status', () => 'Paid'],
];

const tryton: readonly Column<WorldDocument>[] = [
  ['id', (one) => one.number.replace(/\D/g, '7')],
  ['number', (one) => one.number],
  ['reference', (one) => one.order.name],
  ['invoice_date', (one) => one.day],
  ['type', () => 'out'],
  ['party', (one) => one.order.customer],
  ['currency', () => 'USD'],
  ['untaxed_amount', (one) => money(one.net * sign(one))],
  ['tax_amount', (one) => money(one.tax * sign(one))],
  ['total_amount', (one) => money(one.total * sign(one))],
  ['state', () => 'posted'],
];

const flat: readonly Column<LineOf<WorldDocument>>[] = [
  ['Beleg', ({ of }) => of.number],
  ['Belegart', ({ of }) => (isInvoice(of) ? 'Rechnung' : 'Gutschrift')],
  ['Webshop-Auftrag', ({ of }) => of.order.name],
  ['Datum', ({ of }) => german.date(of.day)],
  ['Kd-Nr', ({ of }) => of.order.customer],
  ['Whg', () => 'USD'],
  ['Pos', (one) => String(one.at + 1)],
  ['Art-Nr', (one) => one.sku],
  ['Bezeichnung', (one) => one.title],
  ['Menge', (one) => String(one.quantity)],
  ['E-Preis', (one) => money(one.price, german)],
  ['Pos-Betrag', (one) => money(one.price * one.quantity, german)],
  ['Beleg netto', ({ of }) => money(of.net, german)],
  ['USt', ({ of }) => money(of.tax, german)],
  ['Beleg brutto', ({ of }) => money(of.total, german)],
];

const lines = linesOf(erpDocuments);

/** What nine ERPs, and one that nobody knows, write of the same documents. */
export const erpExports: Readonly<Record<string, ErpExport>> = {
  'Business Central, English captions': {
    files: [
      { name: 'Posted Sales Invoices.csv', content: english.invoices },
      { name: 'Posted Sales Credit Memos.csv', content: english.memos },
      { name: 'Posted Sales Lines.csv', content: english.lines },
    ],
    grain: 'lines',
    credits: true,
  },
  'Business Central, German captions': {
    files: [
      { name: 'Geb. Verkaufsrechnungen.csv', content: latin(deutsch.invoices) },
      { name: 'Geb. Verkaufsgutschriften.csv', content: latin(deutsch.memos) },
      { name: 'Geb. Verkaufszeilen.csv', content: latin(deutsch.lines) },
    ],
    grain: 'lines',
    credits: true,
  },
  'NetSuite saved search': {
    files: [{ name: 'SearchResults.csv', content: table(netsuite) }],
    grain: 'lines',
    credits: true,
  },
  'Odoo invoices': {
    files: [{ name: 'account.move.csv', content: listing(odoo, erpDocuments) }],
    grain: 'totals',
    credits: true,
  },
  'Odoo invoices, labels': {
    files: [{ name: 'Invoices.csv', content: listing(odooLabels, erpDocuments) }],
    grain: 'totals',
    credits: true,
  },
  'Odoo sales orders with lines': {
    files: [{ name: 'sale.order.csv', content: table(odooSales) }],
    grain: 'lines',
    credits: false,
  },
  'ERPNext sales invoices': {
    files: [{ name: 'Sales Invoice.csv', content: listing(erpnext, erpDocuments) }],
    grain: 'totals',
    credits: true,
  },
  'SAP Business One': {
    files: [
      { name: 'documents.csv', content: listing(sapHead, erpDocuments) },
      { name: 'lines.csv', content: listing(sapLine('DocNum'), lines) },
    ],
    grain: 'lines',
    credits: true,
  },
  'SAP Business One, lines by internal key': {
    files: [
      { name: 'ODOC.csv', content: listing(sapHead, erpDocuments) },
      { name: 'DOC1.csv', content: listing(sapLine('DocEntry'), lines) },
    ],
    grain: 'lines',
    credits: true,
  },
  'Acumatica invoices': {
    files: [{ name: 'Invoices and Memos.csv', content: listing(acumatica, erpDocuments) }],
    grain: 'totals',
    credits: true,
  },
  'QuickBooks transaction list': {
    files: [{ name: 'Transaction List by Date.csv', content: listing(quickbooks, erpDocuments) }],
    grain: 'totals',
    credits: true,
  },
  'Xero invoices with lines': {
    files: [{ name: 'SalesInvoices.csv', content: listing(xero, lines) }],
    grain: 'lines',
    credits: true,
  },
  'Tryton invoices': {
    files: [{ name: 'account.invoice.csv', content: listing(tryton, erpDocuments) }],
    grain: 'totals',
    credits: true,
  },
  'an ERP nobody knows': {
    files: [{ name: 'export.csv', content: latin(listing(flat, lines, german)) }],
    grain: 'lines',
    credits: true,
  },
};
