import type { ErpDocument, ErpPayment } from '../records/erp-image.ts';
import type { AccountRole, Merchant } from '../records/merchant.ts';
import type { Transaction } from '../records/order.ts';
import type { Booking } from './booking.ts';

/** Payments, customer refunds and disputes of an order: one for each transaction that moved money. */
export function paymentsOf(booking: Booking, documents: readonly ErpDocument[]): ErpPayment[] {
  const { order } = booking;
  const invoice = documents.find(({ type }) => type === 'invoice') ?? documents[0];
  const payments: ErpPayment[] = [];
  for (const transaction of order.transactions) {
    if (transaction.status !== 'success' || transaction.test) continue;
    const { kind } = transaction;
    if (kind === 'refund') {
      const refund = order.refunds.find(({ transactions }) =>
        transactions.some(({ id }) => id === transaction.id),
      );
      const memo = documents.find(({ refundId }) => refundId !== null && refundId === refund?.id);
      payments.push(
        payment(booking, transaction, 'refund', -transaction.amount.presentment, memo ?? invoice),
      );
    } else if (kind === 'sale' || kind === 'capture') {
      const kept = transaction.amount.presentment - changeOf(order.transactions, transaction);
      payments.push(payment(booking, transaction, 'payment', kept, invoice));
    }
  }
  for (const dispute of disputesOf(booking, invoice)) payments.push(dispute);
  return payments;
}

/** Cash handed back at the till is no refund: the payment is what stayed. */
function changeOf(transactions: readonly Transaction[], { id }: Transaction): bigint {
  let change = 0n;
  for (const { kind, status, parent, amount } of transactions) {
    if (kind === 'change' && status === 'success' && parent === id) change += amount.presentment;
  }
  return change;
}

function payment(
  booking: Booking,
  transaction: Pick<Transaction, 'id' | 'gateway' | 'at'>,
  type: ErpPayment['type'],
  amount: bigint,
  document: ErpDocument | undefined,
): ErpPayment {
  const { order, merchant } = booking;
  const { createdAt } = booking.made(transaction.at);
  const { method, account } = gatewayOf(merchant, transaction.gateway);
  return {
    number: booking.number(amount < 0n ? 'customer-refund' : 'payment', createdAt),
    type,
    externalId: transaction.id,
    reference: order.name,
    document: document?.number ?? null,
    method,
    account,
    entity: order.entity,
    currency: order.presentmentCurrency,
    amount,
    at: transaction.at,
    on: booking.day(transaction.at),
    createdAt,
    status: 'posted',
  };
}

/** A dispute takes the money away when it is opened; one that is won brings it back. */
function* disputesOf(booking: Booking, document: ErpDocument | undefined): Iterable<ErpPayment> {
  const { order } = booking;
  if (order.disputes.length === 0) return;
  const gateway = disputedGateway(order.transactions, booking.merchant);
  for (const { id, at, amount, wonAt } of order.disputes) {
    yield payment(booking, { id, gateway, at }, 'dispute', -amount.presentment, document);
    if (wonAt === null) continue;
    const back = { id: `${id}-won`, gateway, at: wonAt };
    yield payment(booking, back, 'dispute-reversal', amount.presentment, document);
  }
}

/** Gateway of the payment that a dispute is about: one whose money comes in payouts, where there is one. */
function disputedGateway(transactions: readonly Transaction[], merchant: Merchant): string {
  const paid = transactions.filter(({ kind, status }) => status === 'success' && kind !== 'refund');
  const names = new Set(merchant.gateways.filter(({ payouts }) => payouts).map(({ name }) => name));
  return (paid.find(({ gateway }) => names.has(gateway)) ?? paid[0])?.gateway ?? '';
}

function gatewayOf(merchant: Merchant, name: string): { method: string; account: AccountRole } {
  const known = merchant.gateways.find((gateway) => gateway.name === name);
  return known ?? { method: name.toUpperCase(), account: 'clearing' };
}
