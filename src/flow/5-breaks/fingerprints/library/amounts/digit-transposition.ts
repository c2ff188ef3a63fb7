import type { Fingerprint } from '../../fingerprint.ts';

export const digitTransposition: Fingerprint = {
  id: 'digit-transposition',
  means: 'Two neighbouring digits were swapped when a value was typed.',
  subject: 'line',
  kinds: [
    'line-price-differs',
    'line-quantity-differs',
    'order-total-differs',
    'tax-differs',
    'payment-amount-differs',
    'refund-amount-differs',
  ],
  certainty: 'residual',
  seen: 'Two neighbouring digits of the value are swapped.',
  next: 'Correct the value; where it was typed by hand, have it carried over instead.',
  mark: `length(coalesce(b.expected, cast(b.expected_minor as text))) = length(coalesce(b.actual, cast(b.actual_minor as text))) and exists (select 1 from (values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12)) g(i) where substr(coalesce(b.expected, cast(b.expected_minor as text)), g.i, 1) <> substr(coalesce(b.expected, cast(b.expected_minor as text)), g.i + 1, 1) and substr(coalesce(b.expected, cast(b.expected_minor as text)), 1, g.i - 1) || substr(coalesce(b.expected, cast(b.expected_minor as text)), g.i + 1, 1) || substr(coalesce(b.expected, cast(b.expected_minor as text)), g.i, 1) || substr(coalesce(b.expected, cast(b.expected_minor as text)), g.i + 2) = coalesce(b.actual, cast(b.actual_minor as text)))`,
};
