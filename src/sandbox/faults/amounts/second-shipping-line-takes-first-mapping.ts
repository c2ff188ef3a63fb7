import type { Fault } from '../fault.ts';
import { inSalesDocuments } from './sales-documents.ts';

/** The second shipping line takes the mapped branch with values left over from the first: it ends on a wrong account. */
export const secondShippingLineTakesFirstMapping: Fault = inSalesDocuments({
  id: 'second-shipping-line-takes-first-mapping',
  needs: [],
  kinds: ['account-differs', 'shipping-differs'],
  change: (documents) => {
    let changed = false;
    for (const document of documents) {
      const [, ...others] = document.lines.filter(({ kind }) => kind === 'shipping');
      for (const line of others) {
        line.kind = 'fee';
        line.account = 'fallback';
        changed = true;
      }
    }
    return changed;
  },
});
