import { imageOf } from '../../erp/index.ts';
import type { ErpDocument, Sale } from '../../records/erp-image.ts';
import type { Merchant } from '../../records/merchant.ts';
import type { Instant } from '../../records/order.ts';

/**
 * Puts a cancelled order into the ERP as one that lives: an open sales order and the payment, no credit. Returns the
 * sales order; null where the order was shipped, or other faults have been at it.
 */
export function keepAlive(sale: Sale, merchant: Merchant, createdAt: Instant): ErpDocument | null {
  const { order, erp } = sale;
  const paid = order.totals.received.presentment > 0n;
  if (order.fulfilments.length > 0 || (paid && erp.documents.length === 0)) return null;
  const [alive] = imageOf(
    { ...order, cancelledAt: null, refunds: [], financialStatus: 'paid' },
    merchant,
  ).erp.documents.filter(({ type }) => type === 'sales-order');
  if (alive === undefined) return null;
  Object.assign(alive, { createdAt, status: 'open' });
  erp.documents = [alive];
  erp.payments = erp.payments.filter(({ type }) => type === 'payment');
  for (const payment of erp.payments) payment.document = null;
  return alive;
}
