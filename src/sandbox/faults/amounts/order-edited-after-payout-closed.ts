import type { Sale } from '../../records/erp-image.ts';
import { dayMs } from '../../zone.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { putBeforeEdits } from './before-edits.ts';
import { salesDocuments } from './sales-documents.ts';

/** Money is paid out by this time after it came. */
const paidOutAfter = 4 * dayMs;

/** What is edited when the payout of the order is posted is not touched any more: its documents stay as they were. */
export const orderEditedAfterPayoutClosed: Fault = {
  id: 'order-edited-after-payout-closed',
  needs: ['late-edits'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      const [edit] = order.edits;
      if (edit === undefined || order.cancelledAt !== null || !isThere(scope, edit.at) || !isLate(sale))
        return;
      if (order.totals.originalTotal.presentment === order.totals.sold.presentment) return;
      const documents = salesDocuments(sale);
      if (documents.filter(({ type }) => type === 'invoice').length > 1 || order.returns.length > 0) return;
      if (documents.length === 0 || !documents.every((document) => putBeforeEdits(document, sale))) return;
      erp.log = erp.log.filter(({ message }) => !message.startsWith('Sales order updated'));
      scope.expect({
        kinds: ['edit-not-carried', 'line-missing-in-erp', 'line-quantity-differs'],
        order: order.name,
      });
    },
  }),
};

/** Whether the payout with the order's money was made before the edit. */
function isLate({ order }: Sale): boolean {
  const [edit] = order.edits;
  const first = order.transactions.find(
    ({ kind, status, gateway }) =>
      status === 'success' && gateway === 'shopify_payments' && (kind === 'sale' || kind === 'capture'),
  );
  return first !== undefined && edit !== undefined && edit.at - first.at > paidOutAfter;
}
