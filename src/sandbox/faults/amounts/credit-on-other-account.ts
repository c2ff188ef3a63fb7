import type { ErpLine } from '../../records/erp-image.ts';
import type { Feature } from '../../records/feature.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { creditMemos } from './sales-documents.ts';

/** A fault that credits one kind of charge to the general refund account instead of its own. */
export function creditedElsewhere(parts: {
  readonly id: string;
  readonly needs: readonly Feature[];
  readonly kind: ErpLine['kind'];
  readonly description?: string;
}): Fault {
  return {
    id: parts.id,
    needs: parts.needs,
    plant: (scope) => ({
      sale: (sale) => {
        for (const memo of creditMemos(sale)) {
          if (!isThere(scope, memo.createdAt)) continue;
          const hit = memo.lines.filter(({ kind, amount }) => kind === parts.kind && amount !== 0n);
          // Some connectors keep what the line is, and only its account is another.
          const keepsKind = scope.random.chance(0.5);
          for (const line of hit) {
            if (!keepsKind) line.kind = 'fee';
            line.account = 'refund';
            line.description = parts.description ?? line.description;
          }
          if (hit.length > 0) scope.expect({ kinds: ['account-differs'], order: sale.order.name });
        }
      },
    }),
  };
}
