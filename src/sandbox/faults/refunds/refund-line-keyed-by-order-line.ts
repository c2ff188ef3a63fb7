import type { Fault } from '../fault.ts';
import { skipRefunds } from './skip-refunds.ts';

/** A refund line is known by its order line: a second refund of the same line is taken for the first. */
export const refundLineKeyedByOrderLine: Fault = skipRefunds({
  id: 'refund-line-keyed-by-order-line',
  skips: ({ id, at, lines }, { order }) => {
    const before = order.refunds.filter((one) => one.id !== id && one.at < at);
    const known = new Set(before.flatMap((one) => one.lines.map(({ line }) => line.id)));
    return lines.length > 0 && lines.every(({ line }) => known.has(line.id));
  },
});
