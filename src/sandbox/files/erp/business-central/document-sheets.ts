import type { ErpDocument, ErpLine } from '../../../records/erp-image.ts';
import type { Merchant } from '../../../records/merchant.ts';
import { quotientText } from '../../text/decimal-text.ts';
import { Sheet, type Write } from '../../text/sheet.ts';
import type { RateTable } from '../rate-table.ts';
import { entityNames } from '../shared-profile.ts';
import { amountText, dayText, style, systemTime, yesNo } from './manner.ts';

const headerColumns = [
  'Document Type',
  'No.',
  'Sell-to Customer No.',
  'Sell-to E-Mail',
  'External Document No.',
  'Shpfy Order Id',
  'Shpfy Refund Id',
  'Document Date',
  'Posting Date',
  'Due Date',
  'Currency Code',
  'Currency Factor',
  'Prices Including VAT',
  'Amount',
  'Amount Including VAT',
  'Amount Including VAT (LCY)',
  'Location Code',
  'Applies-to Doc. No.',
  'Status',
  'Shipping Status',
  'Shpfy Financial Status',
  'SystemCreatedAt',
  'SystemCreatedBy',
  'Company',
];
const lineColumns = [
  'Document No.',
  'Line No.',
  'Type',
  'No.',
  'Description',
  'Location Code',
  'Quantity',
  'Unit of Measure Code',
  'Qty. per Unit of Measure',
  'Unit Price',
  'Line Discount Amount',
  'Line Amount',
  'Amount',
  'VAT Amount',
  'Amount Including VAT',
  'Tax Group',
  'Sales Account No.',
  'Shpfy Order Line Id',
];

/** Open documents, posted ones and archived orders each have tables of their own. */
const tables = {
  open: ['Sales Header', 'Sales Line'],
  archive: ['Sales Header Archive', 'Sales Line Archive'],
  invoice: ['Sales Invoice Header', 'Sales Invoice Line'],
  'credit-memo': ['Sales Cr.Memo Header', 'Sales Cr.Memo Line'],
} as const;

type Table = keyof typeof tables;

const typeNames: Readonly<Record<ErpDocument['type'], string>> = {
  'sales-order': 'Order',
  invoice: 'Invoice',
  'credit-memo': 'Credit Memo',
};
const statusNames: Readonly<Record<ErpDocument['status'], string>> = {
  open: 'Released',
  draft: 'Open',
  posted: 'Posted',
  closed: 'Fully Invoiced',
  cancelled: 'Cancelled',
};
const shippingNames: Readonly<Record<ErpDocument['fulfilmentStatus'], string>> = {
  fulfilled: 'Completely Shipped',
  partial: 'Partially Shipped',
  unfulfilled: 'Not Shipped',
};

/** The sheets of sales documents. */
export interface DocumentSheets {
  readonly add: (document: ErpDocument) => void;
  readonly close: () => void;
}

export function openDocumentSheets(merchant: Merchant, rates: RateTable, write: Write): DocumentSheets {
  const entityName = entityNames(merchant);
  const sheets = new Map<Table, readonly [Sheet, Sheet]>();
  for (const [table, [header, lines]] of Object.entries(tables)) {
    sheets.set(table as Table, [
      new Sheet(write, `erp/${header}.csv`, headerColumns, style),
      new Sheet(write, `erp/${lines}.csv`, lineColumns, style),
    ]);
  }
  return {
    add: (document) => {
      const [header, lines] = sheets.get(tableOf(document)) ?? [];
      header?.row(...headerCells(document, merchant, rates), entityName(document.entity));
      for (const line of document.lines) lines?.row(...lineCells(line, document, merchant));
    },
    close: () => {
      for (const pair of sheets.values()) for (const sheet of pair) sheet.close();
    },
  };
}

function tableOf({ type, status }: ErpDocument): Table {
  if (type === 'sales-order') return status === 'closed' || status === 'cancelled' ? 'archive' : 'open';
  return status === 'draft' || status === 'open' ? 'open' : type;
}

function headerCells(document: ErpDocument, merchant: Merchant, rates: RateTable): readonly string[] {
  const { currency, documentOn } = document;
  const foreign = currency !== merchant.baseCurrency && currency !== '';
  const factor = foreign ? rates.perBase(currency, documentOn) : 1_000_000n;
  return [
    typeNames[document.type],
    document.number,
    document.customer,
    document.email,
    document.reference,
    document.externalId,
    document.refundId ?? '',
    dayText(documentOn),
    dayText(document.postedOn),
    dayText(document.dueOn),
    foreign ? currency : '',
    foreign ? quotientText(factor, 1_000_000n, 6, ',') : '',
    yesNo(document.taxIncluded),
    amountText(document.net, currency),
    amountText(document.total, currency),
    amountText(
      foreign ? rates.toBase(document.total, currency, documentOn) : document.total,
      merchant.baseCurrency,
    ),
    document.warehouse ?? '',
    document.appliesTo ?? '',
    statusNames[document.status],
    shippingNames[document.fulfilmentStatus],
    document.paymentStatus,
    systemTime(document.createdAt),
    document.createdBy.toUpperCase(),
  ];
}

function lineCells(line: ErpLine, document: ErpDocument, merchant: Merchant): readonly string[] {
  const { currency, taxIncluded } = document;
  const money = (minor: bigint): string => amountText(minor, currency);
  const tax = line.taxes.reduce((sum, { amount }) => sum + amount, 0n);
  const net = taxIncluded ? line.amount - tax : line.amount;
  const account = merchant.accounts[line.account];
  const start = [document.number, String(line.lineNo * 10_000)];
  if (line.kind === 'comment')
    return [...start, '', '', line.description, ...lineColumns.slice(5).map(() => '')];
  return [
    ...start,
    line.item === null ? 'G/L Account' : 'Item',
    line.item ?? account,
    line.description,
    line.warehouse ?? '',
    String(line.quantity),
    line.unitFactor === 1 ? 'PCS' : `CASE${line.unitFactor}`,
    String(line.unitFactor),
    money(line.unitPrice),
    money(line.discount),
    money(line.amount),
    money(net),
    money(tax),
    money(net + tax),
    line.taxes.map(({ title }) => title).join(' + '),
    account,
    line.shopLine ?? '',
  ];
}
