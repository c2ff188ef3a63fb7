import { forgetShipments } from '../../../src/sandbox/faults/goods/forget-shipments.ts';
import { inPush } from '../../../src/sandbox/faults/goods/in-push.ts';
import { isThere } from '../../../src/sandbox/faults/is-there.ts';
import type { Fault } from '../../../src/sandbox/index.ts';
import { localDay } from '../../../src/sandbox/zone.ts';

/** The stock of a few items at one warehouse was counted in pairs. */
export const stockCountedInPairs: Fault = {
  id: 'unknown-stock-counted-in-pairs',
  needs: [],
  plant: (scope) => ({
    stock: (levels) => {
      const [first] = levels;
      const own = levels.filter(({ warehouse, onHand }) => warehouse === first?.warehouse && onHand >= 20);
      for (const level of own.slice(0, 7)) {
        level.onHand = Math.floor(level.onHand / 2);
        scope.expect({ kinds: ['stock-differs'] });
      }
    },
  }),
};

/** Of the parcels of an order, the shop is told of the first. */
export const onlyTheFirstParcelTold: Fault = inPush({
  id: 'unknown-only-the-first-parcel-told',
  needs: ['split-shipments'],
  lost: (parcels) => parcels.slice(1),
});

/** What ships at a weekend is not issued in the ERP. */
export const weekendShipmentsMissing: Fault = {
  id: 'unknown-weekend-shipments-missing',
  needs: [],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      if (
        order.source === 'pos' ||
        order.cancelledAt !== null ||
        order.returns.length + order.refunds.length > 0
      )
        return;
      const [first, ...others] = erp.shipments;
      const own = order.fulfilments.filter(({ status }) => status === 'success');
      if (first === undefined || others.length > 0 || own.length !== 1 || !isThere(scope, first.at)) return;
      const weekday = new Date(`${localDay(scope.merchant.zone, first.at)}T00:00:00Z`).getUTCDay();
      if (weekday !== 0 && weekday !== 6) return;
      const items = new Set(first.lines.map(({ item }) => item));
      forgetShipments(sale);
      for (const sku of items) scope.expect({ kinds: ['fulfilment-missing-in-erp'], order: order.name, sku });
    },
  }),
};
