import type { Fault } from '../fault.ts';
import { creditedWhile, loseRefund, missingKinds } from './credit-memos.ts';

/** The connector does not listen to refunds: none of them reaches the ERP. */
export const refundFlowAbsent: Fault = {
  id: 'refund-flow-absent',
  needs: [],
  plant: (scope) => ({
    master: (master) => {
      master.subscriptions = master.subscriptions.filter(({ topic }) => !isAboutRefunds(topic));
    },
    sale: (sale) => {
      for (const credited of creditedWhile(scope, sale)) {
        loseRefund(sale, credited);
        scope.expect({ kinds: missingKinds(sale), order: sale.order.name });
      }
    },
  }),
};

function isAboutRefunds(topic: string): boolean {
  return topic.toLowerCase().startsWith('refunds');
}
