import type {
  ErpDocument,
  ErpPayment,
  ErpReturnReceipt,
  ErpShipment,
  IntegrationLogEntry,
} from '../records/erp-image.ts';
import type { Instant } from '../records/order.ts';
import type { Booking } from './booking.ts';

interface Booked {
  readonly documents: readonly ErpDocument[];
  readonly payments: readonly ErpPayment[];
  readonly shipments: readonly ErpShipment[];
  readonly returns: readonly ErpReturnReceipt[];
}

/** Something the integration did for an order. */
interface Act {
  /** It happened before the go-live, so that the backfill did it. */
  readonly backfilled: boolean;
  readonly at: Instant;
  readonly topic: string;
  readonly object: string;
  readonly what: string;
  readonly document: string | null;
}

/** What the integration logged about an order, by time: one entry for each record it made or changed. */
export function logOf(booking: Booking, booked: Booked): IntegrationLogEntry[] {
  const { name } = booking.order;
  const acts = [
    ...documentActs(booking, booked),
    ...moveActs(booking, booked),
    ...changeActs(booking, booked),
  ];
  acts.sort((a, b) => a.at - b.at);
  const delivery = openDeliveries(booking);
  return acts.map(({ backfilled, at, topic, object, what, document }) => ({
    at,
    topic: backfilled ? 'backfill' : topic,
    object,
    status: 'success',
    message: `${what} for ${name}`,
    document,
    attempt: 1,
    delivery: delivery(),
  }));
}

function documentActs(booking: Booking, { documents, payments }: Booked): Act[] {
  const { order, merchant } = booking;
  const billing = merchant.invoicesAtFulfilment ? 'orders/fulfilled' : 'orders/paid';
  const topics = { 'sales-order': 'orders/create', invoice: billing, 'credit-memo': 'refunds/create' };
  return [
    ...documents.map(({ type, number, createdAt, createdBy, refundId }) => ({
      backfilled: createdBy === 'backfill',
      at: createdAt,
      topic: topics[type],
      object: refundId ?? order.id,
      what: `${words[type]} ${number} created`,
      document: number,
    })),
    ...payments.map(({ type, number, at, createdAt, externalId }) => ({
      backfilled: isBackfilled(booking, at),
      at: createdAt,
      topic: type === 'payment' ? 'orders/paid' : type === 'refund' ? 'refunds/create' : 'orders/updated',
      object: externalId,
      what: `Payment ${number} posted`,
      document: number,
    })),
  ];
}

function moveActs(booking: Booking, { shipments, returns }: Booked): Act[] {
  return [
    ...shipments.map(({ number, at, createdAt, counterpart }) => ({
      backfilled: isBackfilled(booking, at),
      at: createdAt,
      topic: 'orders/fulfilled',
      object: counterpart,
      what: `Shipment ${number} posted`,
      document: number,
    })),
    ...returns.map(({ number, at, externalId }) => ({
      backfilled: isBackfilled(booking, at),
      at: booking.made(at).createdAt,
      topic: 'orders/updated',
      object: externalId,
      what: `Return receipt ${number} posted`,
      document: number,
    })),
  ];
}

function changeActs(booking: Booking, { documents }: Booked): Act[] {
  const { order } = booking;
  const document = documents[0]?.number ?? null;
  const change = (at: Instant, topic: string, what: string): Act => ({
    backfilled: isBackfilled(booking, at),
    at: booking.made(at).createdAt,
    topic,
    object: order.id,
    what,
    document,
  });
  const acts = order.edits.map(({ at }) => change(at, 'orders/updated', 'Sales order updated'));
  if (order.cancelledAt !== null) {
    acts.push(change(order.cancelledAt, 'orders/cancelled', 'Sales order cancelled'));
  }
  return acts;
}

/** The one entry of an order that the ERP does not take: it waits for its payment, or is a test. */
export function skippedLog(booking: Booking): IntegrationLogEntry[] {
  const { order } = booking;
  if (isBackfilled(booking, order.createdAt)) return [];
  return [
    {
      at: booking.made(order.createdAt).createdAt,
      topic: 'orders/create',
      object: order.id,
      status: 'skipped',
      message: order.test ? `Order ${order.name} is a test` : `Order ${order.name} is not paid`,
      document: null,
      attempt: 1,
      delivery: openDeliveries(booking)(),
    },
  ];
}

const words: Readonly<Record<ErpDocument['type'], string>> = {
  'sales-order': 'Sales order',
  invoice: 'Invoice',
  'credit-memo': 'Credit memo',
};

function isBackfilled({ day, merchant }: Booking, at: Instant): boolean {
  return day(at) < merchant.goLive;
}

/** Makes ids of an order's deliveries, in the form of a UUID; they share their first half. */
function openDeliveries({ random }: Booking): () => string {
  const head = hex(Math.floor(random.next() * 2 ** 32), 8);
  const middle = hex(Math.floor(random.next() * 2 ** 32), 8);
  const start = `${head}-${middle.slice(0, 4)}-4${middle.slice(4, 7)}-a${head.slice(1, 4)}-`;
  let next = Math.floor(random.next() * 2 ** 40);
  return () => {
    next += 0x9e3779;
    return start + hex(next, 12);
  };
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}
