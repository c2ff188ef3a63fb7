import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** The ERP explodes the bundle and ships its components beside the lines that are them: every one goes out twice. */
export const bundleParentAndComponentsBothCounted: Fault = {
  id: 'bundle-parent-and-components-both-counted',
  needs: ['bundles'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (!isThere(scope, order.createdAt)) return;
      const parts = new Set(order.lines.filter(({ bundle }) => bundle !== null).map(({ id }) => id));
      const others = new Set(
        order.lines.filter(({ bundle }) => bundle === null).map(({ variant }) => variant?.item),
      );
      const doubled = new Set<string>();
      for (const { status, lines } of erp.shipments) {
        if (status !== 'posted') continue;
        for (const line of lines) {
          if (line.shopLine === null || !parts.has(line.shopLine) || others.has(line.item)) continue;
          line.quantity *= 2;
          doubled.add(line.item);
        }
      }
      for (const sku of doubled)
        scope.expect({ kinds: ['fulfilment-quantity-differs'], order: order.name, sku });
    },
  }),
};
