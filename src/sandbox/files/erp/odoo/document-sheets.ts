import type { ErpDocument, ErpLine } from '../../../records/erp-image.ts';
import type { Merchant } from '../../../records/merchant.ts';
import { quotientText } from '../../text/decimal-text.ts';
import { Sheet, type Write } from '../../text/sheet.ts';
import type { RateTable } from '../rate-table.ts';
import { entityNames } from '../shared-profile.ts';
import { amountText, flag, style, timeText } from './manner.ts';

const moveStates: Readonly<Record<ErpDocument['status'], string>> = {
  draft: 'draft',
  open: 'posted',
  posted: 'posted',
  closed: 'posted',
  cancelled: 'cancel',
};
const deliveryStates: Readonly<Record<ErpDocument['fulfilmentStatus'], string>> = {
  fulfilled: 'full',
  partial: 'partial',
  unfulfilled: 'pending',
};

/** Charges are service products. */
export const serviceProducts: Readonly<Record<Exclude<ErpLine['kind'], 'comment'>, string>> = {
  item: 'MISC',
  'gift-card': 'GIFT',
  shipping: 'DELIVERY',
  tip: 'TIP',
  duty: 'DUTY',
  fee: 'FEE',
  discount: 'DISC',
  rounding: 'ROUND',
};

/** The exports of sale.order and account.move with their lines. */
export interface DocumentSheets {
  readonly add: (document: ErpDocument) => void;
  readonly close: () => void;
}

export function openDocumentSheets(merchant: Merchant, rates: RateTable, write: Write): DocumentSheets {
  const sheet = (model: string, columns: string): Sheet =>
    new Sheet(write, `erp/${model}.csv`, columns.split(' '), style);
  const orders = sheet(
    'sale.order',
    'name state invoice_status delivery_status client_order_ref shopify_order_id partner_id partner_email date_order create_date create_uid currency_id currency_rate amount_untaxed amount_tax amount_total price_include company_id warehouse_id x_shopify_payment_status',
  );
  const moves = sheet(
    'account.move',
    'name move_type state ref shopify_order_id shopify_refund_id reversed_entry_id partner_id partner_email invoice_date date invoice_date_due create_date create_uid currency_id invoice_currency_rate amount_untaxed amount_tax amount_total amount_total_signed price_include company_id warehouse_id x_shopify_payment_status',
  );
  const lineColumns =
    'sequence display_type product_id product_type name QUANTITY product_uom pack_factor price_unit discount_fixed price_subtotal price_tax price_total price_include tax_ids account_id warehouse_id shopify_line_id';
  const orderLines = sheet(
    'sale.order.line',
    `order_id ${lineColumns.replace('QUANTITY', 'product_uom_qty')}`,
  );
  const invoiceLines = sheet('invoice_line_ids', `move_id ${lineColumns.replace('QUANTITY', 'quantity')}`);
  const entityName = entityNames(merchant);
  const rateOf = ({ currency, documentOn }: ErpDocument): string =>
    currency === '' ? '' : quotientText(rates.perBase(currency, documentOn), 1_000_000n, 6);
  const common = (document: ErpDocument): Common => {
    const { currency } = document;
    const money = (minor: bigint): string => amountText(minor, currency);
    return {
      made: [timeText(document.createdAt), document.createdBy, currency, rateOf(document)],
      totals: [money(document.net), money(document.tax), money(document.total)],
      place: [
        flag(document.taxIncluded),
        entityName(document.entity),
        document.warehouse ?? '',
        document.paymentStatus,
      ],
    };
  };
  return {
    add: (document) => {
      const isOrder = document.type === 'sales-order';
      if (isOrder) orders.row(...orderCells(document, common(document)));
      else moves.row(...moveCells(document, common(document), merchant, rates));
      const lines = isOrder ? orderLines : invoiceLines;
      for (const line of document.lines) lines.row(document.number, ...lineCells(line, document, merchant));
    },
    close: () => {
      for (const each of [orders, moves, orderLines, invoiceLines]) each.close();
    },
  };
}

/** Cells that orders and journal entries have in common. */
interface Common {
  readonly made: readonly string[];
  readonly totals: readonly string[];
  readonly place: readonly string[];
}

const orderStates: Readonly<Partial<Record<ErpDocument['status'], string>>> = {
  cancelled: 'cancel',
  draft: 'draft',
};

function orderCells(document: ErpDocument, { made, totals, place }: Common): readonly string[] {
  return [
    document.number,
    orderStates[document.status] ?? 'sale',
    document.status === 'closed' ? 'invoiced' : 'to invoice',
    deliveryStates[document.fulfilmentStatus],
    document.reference,
    document.externalId,
    document.customer,
    document.email,
    document.documentOn,
    ...made,
    ...totals,
    ...place,
  ];
}

function moveCells(
  document: ErpDocument,
  { made, totals, place }: Common,
  merchant: Merchant,
  rates: RateTable,
): readonly string[] {
  const { currency, type, total, documentOn } = document;
  const base = currency === '' ? total : rates.toBase(total, currency, documentOn);
  return [
    document.number,
    type === 'invoice' ? 'out_invoice' : 'out_refund',
    moveStates[document.status],
    document.reference,
    document.externalId,
    document.refundId ?? '',
    document.appliesTo ?? '',
    document.customer,
    document.email,
    documentOn,
    document.postedOn ?? '',
    document.dueOn ?? '',
    ...made,
    ...totals,
    amountText(type === 'invoice' ? base : -base, merchant.baseCurrency),
    ...place,
  ];
}

function lineCells(line: ErpLine, document: ErpDocument, merchant: Merchant): readonly string[] {
  const { currency, taxIncluded } = document;
  const money = (minor: bigint): string => amountText(minor, currency);
  const tax = line.taxes.reduce((sum, { amount }) => sum + amount, 0n);
  const net = taxIncluded ? line.amount - tax : line.amount;
  if (line.kind === 'comment') {
    const blanks = Array.from({ length: 13 }, () => '');
    return [String(line.lineNo), 'line_note', '', '', line.description, ...blanks];
  }
  return [
    String(line.lineNo),
    'product',
    line.item ?? serviceProducts[line.kind],
    line.item === null ? 'service' : 'consu',
    line.description,
    String(line.quantity),
    line.unitFactor === 1 ? 'Units' : `Pack of ${line.unitFactor}`,
    String(line.unitFactor),
    money(line.unitPrice),
    money(line.discount),
    money(net),
    money(tax),
    money(net + tax),
    flag(taxIncluded),
    line.taxes.map(({ title }) => title).join(', '),
    merchant.accounts[line.account],
    line.warehouse ?? '',
    line.shopLine ?? '',
  ];
}
