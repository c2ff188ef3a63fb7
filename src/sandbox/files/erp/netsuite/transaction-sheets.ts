import type { ErpDocument, ErpLine } from '../../../records/erp-image.ts';
import type { Merchant } from '../../../records/merchant.ts';
import { Sheet, type Write } from '../../text/sheet.ts';
import { entityNames } from '../shared-profile.ts';
import type { ExchangeRates } from './exchange-rates.ts';
import { amountText, dayText, flag, style, timeText } from './manner.ts';

const headerColumns = [
  'id',
  'tranid',
  'type',
  'otherrefnum',
  'custbody_celigo_etail_order_id',
  'custbody_shopify_refund_id',
  'createdfrom',
  'entity',
  'email',
  'trandate',
  'duedate',
  'createddate',
  'createdby',
  'currencysymbol',
  'exchangerate',
  'foreigntotal',
  'taxtotal',
  'total',
  'custbody_taxes_included',
  'subsidiary',
  'location',
  'status',
  'custbody_ship_state',
  'custbody_payment_state',
];
const lineColumns = [
  'transaction',
  'tranid',
  'type',
  'linesequencenumber',
  'mainline',
  'taxline',
  'itemtype',
  'item',
  'memo',
  'quantity',
  'units',
  'custcol_pack_factor',
  'custcol_shop_price',
  'rate',
  'foreignamount',
  'tax1amt',
  'grossamt',
  'custcol_taxes_included',
  'account',
  'location',
  'custcol_shopify_line_id',
];

const types: Readonly<Record<ErpDocument['type'], string>> = {
  'sales-order': 'SalesOrd',
  invoice: 'CustInvc',
  'credit-memo': 'CustCred',
};
const orderLetters: Readonly<Record<ErpDocument['status'], string>> = {
  draft: 'A',
  open: 'B',
  posted: 'F',
  closed: 'G',
  cancelled: 'C',
};
const postedLetters: Readonly<Record<ErpDocument['status'], string>> = {
  draft: 'D',
  open: 'A',
  posted: 'A',
  closed: 'B',
  cancelled: 'V',
};
const itemTypes: Readonly<Record<ErpLine['kind'], string>> = {
  item: 'InvtPart',
  'gift-card': 'GiftCert',
  shipping: 'ShipItem',
  tip: 'OthCharge',
  duty: 'OthCharge',
  fee: 'OthCharge',
  rounding: 'OthCharge',
  discount: 'Discount',
  comment: 'Description',
};

/** The results of the queries for sales transactions and their lines. */
export interface TransactionSheets {
  readonly add: (document: ErpDocument) => void;
  readonly close: () => void;
}

export function openTransactionSheets(
  merchant: Merchant,
  rates: ExchangeRates,
  write: Write,
): TransactionSheets {
  const headers = new Sheet(write, 'erp/suiteql_transaction.csv', headerColumns, style);
  const lines = new Sheet(write, 'erp/suiteql_transactionline.csv', lineColumns, style);
  const entityName = entityNames(merchant);
  let id = 700_000;
  return {
    add: (document) => {
      id += 1;
      headers.row(...headerCells(document, String(id), rates), ...placeCells(document, entityName));
      for (const cells of allLines(document, String(id), merchant)) lines.row(...cells);
    },
    close: () => {
      headers.close();
      lines.close();
    },
  };
}

/** Credits are negative on headers. */
function headerCells(document: ErpDocument, id: string, rates: ExchangeRates): readonly string[] {
  const { currency, documentOn, type } = document;
  const sign = type === 'credit-memo' ? -1n : 1n;
  return [
    id,
    document.number,
    types[type],
    document.reference,
    document.externalId,
    document.refundId ?? '',
    document.appliesTo ?? '',
    document.customer,
    document.email,
    dayText(document.postedOn ?? documentOn),
    dayText(document.dueOn),
    timeText(document.createdAt),
    document.createdBy,
    currency,
    rates.rateText(currency, document.postedOn ?? documentOn),
    amountText(sign * document.total, currency),
    amountText(sign * document.tax, currency),
    amountText(sign * rates.toBase(document.total, currency, document.postedOn ?? documentOn), rates.base),
    flag(document.taxIncluded),
  ];
}

function placeCells(document: ErpDocument, entityName: (entity: string) => string): readonly string[] {
  const letters = document.type === 'sales-order' ? orderLetters : postedLetters;
  return [
    entityName(document.entity),
    document.warehouse ?? '',
    letters[document.status],
    document.fulfilmentStatus,
    document.paymentStatus,
  ];
}

/** The main line, the lines with their discounts behind them, and the tax lines. */
function* allLines(document: ErpDocument, id: string, merchant: Merchant): Generator<readonly string[]> {
  const { currency, taxIncluded, type } = document;
  // Sales take goods out: their quantities and amounts are negative on lines, those of credits positive.
  const sign = type === 'credit-memo' ? 1n : -1n;
  const money = (minor: bigint): string => amountText(sign * minor, currency);
  let sequence = 0;
  const start = (main: boolean, tax: boolean): string[] => [
    id,
    document.number,
    types[type],
    String(sequence++),
    flag(main),
    flag(tax),
  ];
  const receivable = merchant.accounts.receivable;
  yield [
    ...start(true, false),
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    money(-document.total),
    '',
    '',
    '',
    receivable,
    '',
    '',
  ];
  const taxes = new Map<string, { title: string; account: string; amount: bigint }>();
  for (const line of document.lines) {
    let tax = 0n;
    for (const { title, account, amount } of line.taxes) {
      tax += amount;
      const number = merchant.accounts[account];
      const known = taxes.get(title + number);
      taxes.set(title + number, { title, account: number, amount: (known?.amount ?? 0n) + amount });
    }
    const whole = line.amount + line.discount;
    const net = taxIncluded ? whole - tax : whole;
    yield [
      ...start(false, false),
      line.kind === 'item' && line.item === null ? 'NonInvtPart' : itemTypes[line.kind],
      line.item ?? chargeItem(line),
      line.description,
      line.kind === 'comment' ? '' : String(type === 'credit-memo' ? line.quantity : -line.quantity),
      line.unitFactor === 1 ? 'Each' : `Case of ${line.unitFactor}`,
      String(line.unitFactor),
      amountText(line.unitPrice, currency),
      amountText(line.unitPrice, currency),
      money(net),
      money(tax),
      money(net + tax),
      flag(taxIncluded),
      merchant.accounts[line.account],
      line.warehouse ?? '',
      line.shopLine ?? '',
    ];
    if (line.discount !== 0n) {
      const off = money(-line.discount);
      yield [
        ...start(false, false),
        'Discount',
        'Shop Discount',
        'Discount',
        '',
        '',
        '',
        '',
        '',
        off,
        '',
        off,
        flag(taxIncluded),
        merchant.accounts[line.account],
        '',
        line.shopLine ?? '',
      ];
    }
  }
  for (const { title, account, amount } of taxes.values()) {
    yield [
      ...start(false, true),
      'TaxItem',
      title,
      title,
      '',
      '',
      '',
      '',
      '',
      money(amount),
      '',
      '',
      flag(taxIncluded),
      account,
      '',
      '',
    ];
  }
}

function chargeItem({ kind }: ErpLine): string {
  return kind === 'item' ? 'Custom sale' : `Shop ${kind}`;
}
