import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** The pipeline that unrolls the refunds of orders loses part of them: orders say more was refunded than their refunds. */
export const refundsNestedExtractIncomplete: Fault = {
  id: 'refunds-nested-extract-incomplete',
  needs: [],
  plant: (scope) => {
    let told = false;
    let seen = 0;
    return {
      sale: (sale) => {
        const { order, erp } = sale;
        const lost = order.refunds.filter(({ at, total }) => total.presentment > 0n && isThere(scope, at));
        if (lost.length === 0 || erp.documents.length === 0) return;
        seen += 1;
        if (seen % 4 !== 1) return;
        sale.lostRefunds = new Set(lost.map(({ id }) => id));
        if (told) return;
        told = true;
        scope.expect({
          kinds: [],
          unchecked: { control: 'refund.reaches-erp', says: 'the extract of the shop lost some' },
        });
      },
    };
  },
};
