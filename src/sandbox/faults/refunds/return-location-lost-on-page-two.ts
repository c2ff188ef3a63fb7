import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** Lines of a return on one page. */
const page = 10;

/** The pages after the first are read without their location: what stands on them is received at the default warehouse. */
export const returnLocationLostOnPageTwo: Fault = {
  id: 'return-location-lost-on-page-two',
  needs: ['large-returns', 'split-shipments'],
  plant: (scope) => {
    const preset = scope.merchant.locations[0]?.warehouse ?? '';
    return {
      sale: ({ order, erp }) => {
        for (const { id, at } of order.returns) {
          if (!isThere(scope, at)) continue;
          const receipt = erp.returns.find(
            ({ externalId, lines, warehouse }) =>
              externalId === id && lines.length > page && warehouse !== preset,
          );
          if (receipt === undefined) continue;
          const lost = receipt.lines.splice(page);
          erp.returns.push({ ...receipt, number: `${receipt.number}-2`, warehouse: preset, lines: lost });
          scope.expect({ kinds: ['location-differs'], order: order.name });
        }
      },
    };
  },
};
