import type { ErpDocument, Sale } from '../../records/erp-image.ts';
import type { Refund } from '../../records/order.ts';
import type { FaultScope } from '../fault.ts';

/** A refund of the shop with the credit memo that the faults before this one left of it. */
export interface Credited {
  readonly refund: Refund;
  readonly memo: ErpDocument;
}

/** Refunds with a posted credit memo that a fault finds when it is there. */
export function creditedWhile({ from, until }: FaultScope, { order, erp }: Sale): readonly Credited[] {
  return order.refunds.flatMap((refund) => {
    if (refund.at < from || (until !== null && refund.at >= until)) return [];
    const memo = erp.documents.find(
      ({ type, refundId, status }) => type === 'credit-memo' && refundId === refund.id && status === 'posted',
    );
    return memo === undefined ? [] : [{ refund, memo }];
  });
}

/** Kinds of break that a refund leaves that is not in the ERP. */
export function missingKinds({ order }: Sale): readonly string[] {
  return order.cancelledAt === null
    ? ['refund-missing-in-erp']
    : ['cancellation-not-carried', 'refund-missing-in-erp'];
}

/** The refund was never processed: neither its credit memo nor its payment is there, and the log is silent. */
export function loseRefund({ erp }: Sale, { refund, memo }: Credited): void {
  const moved = new Set(refund.transactions.map(({ id }) => id));
  const gone = new Set([memo.number]);
  erp.documents = erp.documents.filter((one) => one !== memo);
  erp.payments = erp.payments.filter(({ type, externalId, number }) => {
    const isLost = type === 'refund' && moved.has(externalId);
    if (isLost) gone.add(number);
    return !isLost;
  });
  erp.log = erp.log.filter(({ document }) => document === null || !gone.has(document));
}

/** Value of the lines given in exchange in a return, tax included, in the buyer's money. */
export function exchangeValue({ order }: Sale, refund: Refund): bigint {
  const lines = order.returns.find(({ id }) => id === refund.returnId)?.exchange ?? [];
  return lines.reduce((sum, { total, taxes }) => {
    const tax = order.taxesIncluded ? 0n : taxes.reduce((all, one) => all + one.amount.presentment, 0n);
    return sum + total.presentment + tax;
  }, 0n);
}
