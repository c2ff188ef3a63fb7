import type { Fault } from '../fault.ts';
import { inSalesDocuments } from './sales-documents.ts';

/** Tax that the sales channel remits is booked as the merchant's own debt. */
export const marketplaceCollectedTaxBookedAsOwn: Fault = inSalesDocuments({
  id: 'marketplace-collected-tax-booked-as-own',
  needs: ['marketplace'],
  kinds: ['account-differs'],
  change: (documents) => {
    let changed = false;
    for (const { lines, type } of documents) {
      for (const { taxes } of lines) {
        for (const tax of taxes) {
          if (tax.account !== 'channel-tax' || tax.amount === 0n) continue;
          tax.account = 'tax';
          // Only what is posted is in accounts.
          if (type === 'invoice') changed = true;
        }
      }
    }
    return changed;
  },
});
