import { walkInCustomer } from '../merchant/index.ts';
import type { ErpDocument, ErpLine } from '../records/erp-image.ts';
import type { Instant, ShopOrder } from '../records/order.ts';
import type { Booking } from './booking.ts';

/** What sets one document of an order apart from the others. */
export interface DocumentParts {
  readonly type: ErpDocument['type'];
  readonly lines: ErpLine[];
  /** What made the ERP create it. */
  readonly event: Instant;
  /** Its date; the day of posting as well where it is posted. */
  readonly on: string;
  readonly status: ErpDocument['status'];
  readonly externalId?: string;
  readonly refundId?: string;
  readonly appliesTo?: string;
}

const paymentStatuses: Readonly<Record<ShopOrder['financialStatus'], ErpDocument['paymentStatus']>> = {
  pending: 'unpaid',
  authorized: 'unpaid',
  partially_paid: 'partial',
  paid: 'paid',
  partially_refunded: 'paid',
  refunded: 'refunded',
  voided: 'unpaid',
  expired: 'unpaid',
};

/** Makes a document of an order: header by the order, amounts by its lines. */
export function openDocument(booking: Booking, parts: DocumentParts): ErpDocument {
  const { order } = booking;
  const { type, lines, event, on, status } = parts;
  const { createdAt, createdBy } = booking.made(event);
  let amount = 0n;
  let tax = 0n;
  let warehouse: string | null = order.retail?.warehouse ?? null;
  for (const [at, line] of lines.entries()) {
    line.lineNo = at + 1;
    amount += line.amount;
    for (const one of line.taxes) tax += one.amount;
    warehouse ??= line.warehouse;
  }
  const net = order.taxesIncluded ? amount - tax : amount;
  return {
    number: booking.number(type, createdAt),
    type,
    reference: order.name,
    externalId: parts.externalId ?? order.id,
    refundId: parts.refundId ?? null,
    appliesTo: parts.appliesTo ?? null,
    customer: customerNumber(order),
    email: order.customer?.email ?? '',
    entity: order.entity,
    warehouse,
    createdAt,
    createdBy,
    documentOn: on,
    postedOn: status === 'posted' ? on : null,
    dueOn: type === 'credit-memo' ? null : order.dueOn,
    currency: order.presentmentCurrency,
    taxIncluded: order.taxesIncluded,
    lines,
    net,
    tax,
    total: net + tax,
    status,
    fulfilmentStatus: order.fulfilmentStatus === 'partially_fulfilled' ? 'partial' : order.fulfilmentStatus,
    paymentStatus: paymentStatuses[order.financialStatus],
  };
}

/** ERP customer of an order: the company location, the buyer, else the one for walk-in sales. */
export function customerNumber(order: ShopOrder): string {
  return order.company?.number ?? order.customer?.number ?? walkInCustomer;
}
