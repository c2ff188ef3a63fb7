import type { ErpDocument, ErpLine } from '../records/erp-image.ts';
import type { Instant, OrderLine } from '../records/order.ts';
import { type Completion, completionOf } from './bill-plan.ts';
import type { Booking } from './booking.ts';
import { chargeLines, goodsLine } from './document-lines.ts';
import { openDocument } from './open-document.ts';
import { soldParts, soldPartsByShipment } from './sold-parts.ts';

/** Share of the orders with several shipments that are billed with an invoice for the first of them. */
const splitShare = 0.5;
/** What is paid so much later is billed on the day of the payment. */
const lateMs = 14 * 86_400_000;

/**
 * Sales orders and invoices of an order that adds up to what was sold. Goods given in exchange are a sales order and
 * an invoice of their own. Where an invoice waits for the shipment, an order is billed in full or not yet at all. A
 * cancelled order is billed and credited, which closes its sales order: nothing of its payment stays open.
 */
export function salesDocuments(booking: Booking, entered: Instant): ErpDocument[] {
  const { order } = booking;
  const first = order.lines.filter(({ origin }) => origin !== 'exchange');
  const completion = completionOf(order, first);
  const split = booking.random.chance(splitShare);
  const billed = completion.complete || !booking.merchant.invoicesAtFulfilment;
  const documents = billedSale(booking, first, completion, entered, split);
  for (const { at, lines } of exchanges(booking)) {
    const shipped = completionOf(order, lines).shipments.at(-1)?.at ?? at;
    const goods = lines.flatMap(soldParts);
    if (goods.length === 0) continue;
    documents.push(
      openDocument(booking, {
        type: 'sales-order',
        lines: goods.map(goodsLine),
        event: at,
        on: booking.day(at),
        status: billed ? 'closed' : 'open',
      }),
    );
    if (!billed) continue;
    documents.push(
      openDocument(booking, {
        type: 'invoice',
        lines: goods.map(goodsLine),
        event: Math.max(at, shipped),
        on: booking.day(shipped),
        status: 'posted',
      }),
    );
  }
  return documents;
}

function billedSale(
  booking: Booking,
  lines: readonly OrderLine[],
  completion: Completion,
  entered: Instant,
  split: boolean,
): ErpDocument[] {
  const { order, merchant } = booking;
  const placedOn = booking.day(order.createdAt);
  const whole = [...lines.flatMap((line) => soldParts(line).map(goodsLine)), ...chargeLines(order)];
  if (whole.length === 0) return [];
  const billed = completion.complete || !merchant.invoicesAtFulfilment;
  const documents = [
    openDocument(booking, {
      type: 'sales-order',
      lines: whole,
      event: entered,
      on: placedOn,
      status: billed ? 'closed' : 'open',
    }),
  ];
  const bill = (billLines: ErpLine[], event: Instant, on: string) =>
    documents.push(
      openDocument(booking, {
        type: 'invoice',
        lines: billLines,
        event: Math.max(event, entered),
        on,
        status: 'posted',
      }),
    );
  if (!merchant.invoicesAtFulfilment) {
    // A payment that comes weeks later finds the month of the order closed.
    const late = merchant.features.has('late-payments') && entered - order.createdAt > lateMs;
    bill(whole.map(copyLine), entered, late ? booking.day(entered) : placedOn);
    return documents;
  }
  if (!completion.complete) return documents;
  const [first] = completion.shipments;
  const last = completion.shipments.at(-1);
  if (split && first !== undefined && last !== first && order.cancelledAt === null) {
    const halves = lines.map((line) => soldPartsByShipment(line, first));
    const shipped = halves.flatMap((half) => half.shipped.map(goodsLine));
    const rest = halves.flatMap((half) => half.rest.map(goodsLine));
    if (shipped.length > 0 && rest.length > 0) {
      bill([...shipped, ...chargeLines(order)], first.at, booking.day(first.at));
      bill(rest, completion.at, booking.day(last?.at ?? completion.at));
      return documents;
    }
  }
  // What never shipped, gift cards or a cancelled sale, has the date of the order.
  bill(whole.map(copyLine), completion.at, last === undefined ? placedOn : booking.day(last.at));
  return documents;
}

/** Exchange lines by the return they were given for. */
function exchanges({ order }: Booking): readonly { readonly at: Instant; readonly lines: OrderLine[] }[] {
  const groups = new Map<string, { at: Instant; lines: OrderLine[] }>();
  for (const line of order.lines) {
    if (line.origin !== 'exchange') continue;
    const given = order.returns.find(({ exchange }) => exchange.some(({ id }) => id === line.id));
    const key = given?.id ?? String(line.addedAt);
    const group = groups.get(key) ?? { at: given?.at ?? line.addedAt, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function copyLine(line: ErpLine): ErpLine {
  return { ...line, taxes: line.taxes.map((tax) => ({ ...tax })) };
}
