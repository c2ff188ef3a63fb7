import { ledgerLine } from '../../erp/document-lines.ts';
import type { Fault } from '../fault.ts';
import { inSalesDocuments, retotal } from './sales-documents.ts';

/** What is paid with a gift card is taken off the price instead. */
export const giftCardRedemptionAsDiscount: Fault = inSalesDocuments({
  id: 'gift-card-redemption-as-discount',
  needs: ['gift-cards'],
  kinds: ['discount-differs'],
  change: (documents, { order, erp }) => {
    const redeemed = erp.payments.filter(
      ({ account, type }) => account === 'gift-card' && type === 'payment',
    );
    const amount = redeemed.reduce((sum, payment) => sum + payment.amount, 0n);
    if (amount <= 0n || order.refunds.length > 0) return false;
    const invoice = documents.find(({ type }) => type === 'invoice');
    for (const document of documents) {
      if (document.type === 'invoice' && document !== invoice) continue;
      document.lines.push(ledgerLine('discount', 'discount', 'Gift card', -amount));
      retotal(document);
    }
    erp.payments = erp.payments.filter((payment) => !redeemed.includes(payment));
    return true;
  },
});
