import type { Fault } from '../fault.ts';
import { skipRefunds } from './skip-refunds.ts';

/** Refunds are made from their items: one of the shipping alone has none, and is skipped. */
export const refundShippingOnly: Fault = skipRefunds({
  id: 'refund-shipping-only',
  skips: ({ lines, shipping }) => lines.length === 0 && shipping !== null,
});
