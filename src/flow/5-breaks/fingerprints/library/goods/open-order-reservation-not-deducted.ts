import type { Fingerprint } from '../../fingerprint.ts';
import { mostlyFrom, stockGap } from './stock-gap.ts';

export const openOrderReservationNotDeducted: Fingerprint = {
  id: 'open-order-reservation-not-deducted',
  subject: 'stock',
  kinds: ['stock-differs', 'stock-missing-in-shop', 'stock-missing-in-erp'],
  certainty: 'residual',
  seen: 'The shop has more than the ERP by exactly what is committed to open orders: physical stock was pushed as available.',
  next: 'Push what is available, or set on hand and let the shop deduct; then push all levels once.',
  steps: [stockGap],
  mark: `s.committed > 0 and s.on_hand - t.on_hand = s.committed and ${mostlyFrom('g.shop_committed')}`,
  reach: `s.committed > 0`,
};
