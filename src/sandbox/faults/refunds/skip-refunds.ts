import type { Sale } from '../../records/erp-image.ts';
import type { Feature } from '../../records/feature.ts';
import type { Refund } from '../../records/order.ts';
import type { Fault } from '../fault.ts';
import { creditedWhile, loseRefund, missingKinds } from './credit-memos.ts';

/** A fault that leaves refunds of one sort out. */
export function skipRefunds(parts: {
  readonly id: string;
  readonly needs?: readonly Feature[];
  readonly skips: (refund: Refund, sale: Sale) => boolean;
}): Fault {
  return {
    id: parts.id,
    needs: parts.needs ?? [],
    plant: (scope) => ({
      sale: (sale) => {
        for (const credited of creditedWhile(scope, sale)) {
          if (!parts.skips(credited.refund, sale)) continue;
          loseRefund(sale, credited);
          scope.expect({ kinds: missingKinds(sale), order: sale.order.name });
        }
      },
    }),
  };
}
