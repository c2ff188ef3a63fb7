import { dayFromNumber, dayNumber } from '../../../ground/days.ts';
import type { Fault } from '../fault.ts';

/** The job that sends prices runs with the day it was started on: prices that begin later are not sent. */
export const staleWorkDatePrice: Fault = {
  id: 'stale-work-date-price',
  needs: [],
  plant: (scope) => ({
    master: ({ listPrices }) => {
      const last = dayNumber(scope.merchant.to);
      const skus = new Map(
        scope.merchant.variants.map(({ item, sku, unitFactor }) => [item, unitFactor === 1 ? sku : '']),
      );
      const plain = listPrices.filter(
        ({ list, startsOn, endsOn, item, price }) =>
          list === 'SHOP' &&
          startsOn === null &&
          endsOn === null &&
          price >= 1000n &&
          (skus.get(item) ?? '') !== '',
      );
      for (const line of scope.random.shuffled(plain).slice(0, 6)) {
        listPrices.push({
          ...line,
          price: (line.price * 11n) / 10n,
          startsOn: dayFromNumber(last - 3),
          changedAt: scope.from,
        });
        line.endsOn = dayFromNumber(last - 4);
        scope.expect({ kinds: ['sku-attribute-differs'], sku: skus.get(line.item) ?? '' });
      }
    },
  }),
};
