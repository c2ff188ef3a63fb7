import type { Fingerprint } from '../../fingerprint.ts';
import { exchangeValues } from './exchange-values.ts';

const difference = 'abs(coalesce(b.effect, b.actual_minor - b.expected_minor))';

export const exchangeItemCountedTwice: Fingerprint = {
  id: 'exchange-item-counted-twice',
  subject: 'order',
  kinds: ['refund-amount-differs', 'order-total-differs'],
  certainty: 'residual',
  seen: 'The difference is once or twice the value of what was given in exchange.',
  next: 'Take the exchanged goods out of the credit memo, or its balancing line, so that they count once.',
  steps: [exchangeValues],
  mark: `exists (select 1 from evidence.exchange x where x.order_id = b.group_id and x.value > 0 and (${difference} between x.value - x.lines and x.value + x.lines or ${difference} between 2 * x.value - x.lines and 2 * x.value + x.lines))
  and not (b.kind = 'refund-amount-differs' and b.actual_minor = 0)`,
};
