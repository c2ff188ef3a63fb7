import type { Fault } from '../fault.ts';
import { inSalesDocuments } from './sales-documents.ts';

/** Gift cards that are sold are posted as goods. */
export const giftCardSaleBookedAsRevenue: Fault = inSalesDocuments({
  id: 'gift-card-sale-booked-as-revenue',
  needs: ['gift-cards'],
  kinds: ['gift-card-treatment-differs', 'account-differs'],
  change: (documents, { order }) => {
    let changed = false;
    for (const { lines } of documents) {
      for (const line of lines) {
        if (line.kind !== 'gift-card') continue;
        line.kind = 'item';
        line.account = 'revenue';
        line.item = order.lines.find(({ id }) => id === line.shopLine)?.variant?.item ?? line.item;
        changed = true;
      }
    }
    return changed;
  },
});
