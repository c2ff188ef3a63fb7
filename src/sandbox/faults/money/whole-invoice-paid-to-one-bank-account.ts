import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** On the event of the payment the connector books one payment of the ERP's total to one bank account, whatever was captured and by which gateway. */
export const wholeInvoicePaidToOneBankAccount: Fault = {
  id: 'whole-invoice-paid-to-one-bank-account',
  needs: [],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (!isThere(scope, order.createdAt)) return;
      const paid = erp.payments.filter(({ type }) => type === 'payment');
      const [first] = paid;
      if (first === undefined || paid.every(({ method }) => method === 'BANK')) return;
      if (paid.reduce((sum, { amount }) => sum + amount, 0n) !== order.totals.sold.presentment) return;
      const invoices = erp.documents.filter(({ type }) => type === 'invoice');
      if (invoices.length === 0 || new Set(invoices.map(({ currency }) => currency)).size > 1) return;
      const byGiftCard = paid.every(({ method }) => method === 'GIFTCARD');
      first.amount = invoices.reduce((sum, { total }) => sum + total, 0n);
      first.method = 'BANK';
      first.account = 'bank';
      erp.payments = erp.payments.filter((one) => one === first || one.type !== 'payment');
      scope.expect({
        kinds: [
          'account-differs',
          'payment-amount-differs',
          ...(byGiftCard ? ['gift-card-treatment-differs'] : []),
        ],
        order: order.name,
      });
    },
  }),
};
