import type { Fault } from '../fault.ts';
import { creditedElsewhere } from './credit-on-other-account.ts';

/** A tip that is paid back goes to the general refund account: what is owed to the staff stays too high. */
export const tipRefundToGenericAccount: Fault = creditedElsewhere({
  id: 'tip-refund-to-generic-account',
  needs: ['tips'],
  kind: 'tip',
});
