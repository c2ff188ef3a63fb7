import type { Fault } from '../fault.ts';
import { inSalesDocuments } from './sales-documents.ts';

/** The gift card of a mixed order is never shipped in the ERP, where the order stays partly open. */
export const giftCardOnlyOrderTakesInvoicePath: Fault = inSalesDocuments({
  id: 'gift-card-only-order-takes-invoice-path',
  needs: ['gift-cards'],
  kinds: ['status-differs'],
  change: (documents, { order }) => {
    if (order.fulfilmentStatus !== 'fulfilled' || !order.lines.some(({ giftCard }) => giftCard)) return false;
    if (documents.every(({ fulfilmentStatus }) => fulfilmentStatus !== 'fulfilled')) return false;
    for (const document of documents) {
      document.fulfilmentStatus = 'partial';
      if (document.type === 'sales-order') document.status = 'open';
    }
    return true;
  },
});
