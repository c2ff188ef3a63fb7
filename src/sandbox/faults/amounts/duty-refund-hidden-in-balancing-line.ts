import type { Fault } from '../fault.ts';
import { creditedElsewhere } from './credit-on-other-account.ts';

/** Duties that are paid back are not stored, and end in the line that balances the credit memo. */
export const dutyRefundHiddenInBalancingLine: Fault = creditedElsewhere({
  id: 'duty-refund-hidden-in-balancing-line',
  needs: ['duties'],
  kind: 'duty',
  description: 'Balancing amount',
});
