import { nextDaySamePeriod } from './calendar.ts';
import type { Item } from './catalogue.ts';
import { formatCents } from './cents.ts';
import { createCsvFile } from './csv-file.ts';
import type { DefectClass } from './defects.ts';
import { creditLines, type DocumentLine, invoiceLines, totalDocument } from './document.ts';
import { DOCUMENTS_HEADER, type ErpDocument, LINES_HEADER, writeDocument } from './erp-side.ts';
import type { Order } from './order.ts';
import { type Planted, plantInInvoice } from './plant.ts';
import type { Random } from './random.ts';
import type { Currency, Rates } from './rates.ts';

/** The ERP's books: posts invoices and credit memos, plants the defect dealt for each order and labels it. */
export interface Ledger {
  /** Posts the order's invoice; returns the duplicate to be posted on the next day, if that is the defect. */
  postInvoice(order: Order, defect: DefectClass | null): ErpDocument | null;
  postDuplicate(order: Order, original: ErpDocument): void;
  postCreditMemo(order: Order, day: number, amount: number, defect: DefectClass | null): void;
  close(): void;
}

const LABELS_HEADER = 'class,order,document,line,sku,expected,actual,currency,effect';
const NOTHING: Planted = { line: '', sku: '', expected: '', actual: '' };

export function openLedger(
  folder: { erp: string; root: string },
  items: readonly Item[],
  rates: Rates,
  random: Random,
): Ledger {
  const documents = createCsvFile(`${folder.erp}/sales_documents.csv`, DOCUMENTS_HEADER);
  const lines = createCsvFile(`${folder.erp}/sales_lines.csv`, LINES_HEADER);
  const labels = createCsvFile(`${folder.root}/labels.csv`, LABELS_HEADER);
  const harmless = createCsvFile(`${folder.root}/harmless.csv`, 'kind,order,document');
  let invoices = 0;
  let memos = 0;
  const nextInvoice = (): string => `SI26-${String(++invoices).padStart(7, '0')}`;

  const label = (
    kind: DefectClass,
    order: string,
    document: string,
    planted: Planted,
    currency: Currency,
    effect: number,
  ): void =>
    labels.write(
      `${kind},${order},${document},${planted.line},${planted.sku},${planted.expected},${planted.actual},${currency},${formatCents(effect)}\n`,
    );

  /** The reference as somebody typed it in 3 % of the documents. */
  const referenceTo = (order: Order, no: string): string => {
    if (!random.chance(0.03)) return order.name;
    harmless.write(`reference_format,${order.name},${no}\n`);
    switch (random.below(4)) {
      case 0:
        return order.name.slice(1);
      case 1:
        return order.name.toLowerCase();
      case 2:
        return `${order.name} `;
      default:
        return `Shopify ${order.name}`;
    }
  };

  const documentOf = (
    order: Order,
    no: string,
    type: ErpDocument['type'],
    day: number,
    content: readonly DocumentLine[],
  ): ErpDocument => ({
    no,
    type,
    reference: referenceTo(order, no),
    customer: order.customer,
    documentDay: day,
    postingDay: day,
    currency: order.shop.currency,
    factor: rates.on(order.shop.currency, day),
    rate: order.region.rate,
    totals: totalDocument(content, order.region.rate, order.shop.taxInclusive),
    country: order.region.country,
  });

  return {
    postInvoice(order, defect) {
      const { currency } = order.shop;
      if (defect === 'missing_in_erp') {
        label(
          defect,
          order.name,
          '',
          { ...NOTHING, expected: 'present', actual: 'absent' },
          currency,
          -order.total,
        );
        return null;
      }
      const no = nextInvoice();
      let document = documentOf(order, no, 'Invoice', order.day, invoiceLines(order, items));
      if (random.chance(0.04)) {
        const later = nextDaySamePeriod(order.day);
        if (later !== null && defect !== 'posted_in_wrong_period') {
          document = { ...document, postingDay: later };
          harmless.write(`posted_next_day_same_period,${order.name},${no}\n`);
        }
      }
      const planted = defect && plantInInvoice(defect, document, order, items, rates, random);
      if (planted) {
        document = planted.document;
        const effect = document.totals.including - order.total;
        label(defect, order.name, no, planted, currency, effect);
      }
      writeDocument(documents, lines, document);
      if (defect === 'orphan_in_erp') postOrphan(order);
      return defect === 'duplicate_in_erp' ? document : null;
    },
    postDuplicate(order, original) {
      const no = nextInvoice();
      const postingDay = nextDaySamePeriod(original.documentDay) ?? original.documentDay;
      writeDocument(documents, lines, { ...original, no, postingDay });
      const planted = { ...NOTHING, expected: original.no, actual: no };
      label('duplicate_in_erp', order.name, no, planted, order.shop.currency, order.total);
    },
    postCreditMemo(order, day, amount, defect) {
      const { currency } = order.shop;
      if (defect === 'refund_not_posted') {
        label(
          defect,
          order.name,
          '',
          { ...NOTHING, expected: formatCents(amount), actual: 'absent' },
          currency,
          amount,
        );
        return;
      }
      const no = `CM26-${String(++memos).padStart(7, '0')}`;
      const content = creditLines(order, items);
      const first = content[0];
      if (defect === 'refund_amount_mismatch' && first) {
        content[0] = { ...first, price: first.price + 20 + random.below(60) };
      }
      const document = documentOf(order, no, 'Credit Memo', day, content);
      writeDocument(documents, lines, document);
      if (defect === 'refund_amount_mismatch') {
        const posted = document.totals.including;
        const sku = items[order.lines[order.refund?.lines[0]?.line ?? 0]?.item ?? 0]?.sku ?? '';
        const planted = {
          line: '1',
          sku,
          expected: formatCents(amount),
          actual: formatCents(posted),
        };
        label(defect, order.name, no, planted, currency, amount - posted);
      }
    },
    close() {
      for (const file of [documents, lines, labels, harmless]) file.close();
    },
  };

  /** An invoice like this order's, for an order number the shop never gave out. */
  function postOrphan(order: Order): void {
    const no = nextInvoice();
    const reference = `#${order.shop.code}${order.number + 80_000_000}`;
    const ghost = {
      ...documentOf(order, no, 'Invoice', order.day, invoiceLines(order, items)),
      reference,
    };
    writeDocument(documents, lines, ghost);
    const planted = { ...NOTHING, expected: 'absent', actual: reference };
    label('orphan_in_erp', '', no, planted, order.shop.currency, ghost.totals.including);
  }
}

/** What the shop gives back: the credit memo's total as it should be. */
export function refundAmount(order: Order, items: readonly Item[]): number {
  if (!order.refund) return 0;
  if (order.refund.full) return order.total;
  return totalDocument(creditLines(order, items), order.region.rate, order.shop.taxInclusive).including;
}
