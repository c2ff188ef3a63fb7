import type { Sale } from '../../records/erp-image.ts';

const paid: ReadonlySet<string> = new Set(['paid', 'partially_paid', 'partially_refunded', 'refunded']);

/** Whether the ERP must have the order, and still has it after the faults before this one. */
export function isDue({ order, erp }: Sale): boolean {
  return (
    !order.test &&
    order.cancelledAt === null &&
    (paid.has(order.financialStatus) || order.fulfilmentStatus !== 'unfulfilled') &&
    erp.documents.some(({ type, status }) => type !== 'credit-memo' && status !== 'cancelled')
  );
}
