import type { Fault } from '../fault.ts';
import { creditedElsewhere } from './credit-on-other-account.ts';

/** Shipping is sold on one account and paid back from another. */
export const freightRefundToOtherAccount: Fault = creditedElsewhere({
  id: 'freight-refund-to-other-account',
  needs: [],
  kind: 'shipping',
});
