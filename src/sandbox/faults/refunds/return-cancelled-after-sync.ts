import { stockedItem } from '../../erp/shipments.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** The return was received in the ERP when it was announced; that it was called off never comes over. */
export const returnCancelledAfterSync: Fault = {
  id: 'return-cancelled-after-sync',
  needs: ['called-off-returns'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      for (const { id, at, lines, status } of order.returns) {
        if (status !== 'called-off' || !isThere(scope, at) || erp.documents.length === 0) continue;
        const [first] = lines;
        const received = lines.flatMap(({ line, quantity }) => {
          const stocked = stockedItem(line);
          return stocked === null ? [] : [{ ...stocked, shopLine: line.id, quantity, restocked: quantity }];
        });
        if (first === undefined || received.length === 0) continue;
        const { warehouse } = first.location;
        erp.returns.push({
          number: `RR-${id}`,
          reference: order.name,
          externalId: id,
          at,
          warehouse,
          lines: received,
        });
        scope.expect({ kinds: ['restock-differs'], order: order.name });
      }
    },
  }),
};
