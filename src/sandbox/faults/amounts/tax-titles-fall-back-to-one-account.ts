import type { Fault } from '../fault.ts';
import { inSalesDocuments } from './sales-documents.ts';

/** A tax title that is mapped to no account drops into a default one. */
export const taxTitlesFallBackToOneAccount: Fault = {
  id: 'tax-titles-fall-back-to-one-account',
  needs: ['sales-tax'],
  plant: (scope) => {
    let unmapped: string | undefined;
    return inSalesDocuments({
      id: 'tax-titles-fall-back-to-one-account',
      needs: [],
      kinds: ['account-differs'],
      change: (documents) => {
        let changed = false;
        for (const { lines, type } of documents) {
          for (const { taxes } of lines) {
            unmapped ??= taxes.length > 1 ? taxes.at(-1)?.title : undefined;
            for (const tax of taxes) {
              if (tax.title !== unmapped || tax.account !== 'tax' || tax.amount === 0n) continue;
              tax.account = 'fallback';
              if (type === 'invoice') changed = true;
            }
          }
        }
        return changed;
      },
    }).plant(scope);
  },
};
