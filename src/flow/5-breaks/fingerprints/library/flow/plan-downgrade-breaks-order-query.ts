import { says, stoppedBy } from './stopped-by.ts';

export const planDowngradeBreaksOrderQuery = stoppedBy({
  id: 'plan-downgrade-breaks-order-query',
  table: 'stopped_by_plan',
  seen: 'From one moment on no order came through, and the log says that a field is refused which the plan of the shop does not have.',
  next: 'Take the field out of the query, then fetch what was placed since.',
  error: `${says('access_denied', 'access denied')} and ${says('plan', 'staffmember', 'staff member')}`,
  sharperThan: ['new-scope-not-granted'],
});
