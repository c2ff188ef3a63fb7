import { creditMemos } from '../amounts/sales-documents.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { paysWhileThere } from './pays-while-there.ts';

/** Everything lands in one company, whoever the seller was. */
export const legalEntityOfSaleIgnored: Fault = {
  id: 'legal-entity-of-sale-ignored',
  needs: ['multi-entity'],
  plant: (scope) => {
    const main = scope.merchant.entities[0]?.id ?? '';
    return {
      sale: (sale) => {
        const { order, erp } = sale;
        if (!isThere(scope, order.createdAt) || order.entity === main || erp.documents.length === 0) return;
        for (const one of [...erp.documents, ...erp.payments]) one.entity = main;
        scope.expect({ kinds: ['entity-differs'], order: order.name });
        for (const { number } of creditMemos(sale))
          scope.expect({ kinds: ['entity-differs'], order: order.name, document: number });
      },
      payouts: (payouts) => {
        for (const payout of payouts) {
          const { receipt, entity, id } = payout;
          if (receipt === null || entity === main || !paysWhileThere(scope, payout)) continue;
          receipt.entity = main;
          scope.expect({ kinds: ['entity-differs'], payout: id });
        }
      },
    };
  },
};
