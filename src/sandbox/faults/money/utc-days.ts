import type { ErpDocument, Sale } from '../../records/erp-image.ts';
import type { Instant } from '../../records/order.ts';
import { localDay } from '../../zone.ts';

/**
 * Cuts the day of a sale's documents from the UTC time of what they are of: the order, or the shipment that was billed.
 * Whether an invoice is in another period by it, one in which nothing was paid.
 */
export function cutFromUtc(
  { order, erp }: Sale,
  zone: string,
  isCut: (document: ErpDocument) => boolean,
): boolean {
  const shipped = order.fulfilments.filter(({ status }) => status === 'success').map(({ at }) => at);
  const events: readonly Instant[] = [order.createdAt, ...shipped];
  const paid = new Set(
    order.transactions
      .filter(({ kind, status }) => status === 'success' && (kind === 'sale' || kind === 'capture'))
      .map(({ at }) => localDay(zone, at).slice(0, 7)),
  );
  let moved = false;
  for (const document of erp.documents) {
    if (document.type === 'credit-memo' || !isCut(document)) continue;
    const event = events.find((at) => localDay(zone, at) === document.documentOn);
    if (event === undefined) continue;
    const cut = new Date(event).toISOString().slice(0, 10);
    if (cut === document.documentOn) continue;
    const billed = document.type === 'invoice' && document.postedOn === document.documentOn;
    if (billed && cut.slice(0, 7) !== document.documentOn.slice(0, 7) && !paid.has(cut.slice(0, 7)))
      moved = true;
    document.documentOn = cut;
    if (document.postedOn !== null) document.postedOn = cut;
  }
  return moved;
}
