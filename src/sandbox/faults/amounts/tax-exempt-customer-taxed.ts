import type { Fault } from '../fault.ts';
import { inSalesDocuments, isMoreThanRounding, retotal, rounded } from './sales-documents.ts';

/** The exemption of an order is not kept and looked up again: the ERP charges the region's tax. */
export const taxExemptCustomerTaxed: Fault = inSalesDocuments({
  id: 'tax-exempt-customer-taxed',
  needs: ['b2b'],
  kinds: ['tax-differs', 'order-total-differs'],
  change: (documents, sale) => {
    const { order } = sale;
    const rules = order.market.taxes.filter(
      ({ province }) => province === null || province === order.province,
    );
    const rate = rules.reduce((sum, { ratePpm }) => sum + BigInt(ratePpm), 0n);
    if (!order.taxExempt || rate === 0n || order.totals.tax.presentment !== 0n) return false;
    if (!isMoreThanRounding(rounded(order.totals.sold.presentment, rate, 1_000_000n), sale)) return false;
    for (const document of documents) {
      for (const line of document.lines) {
        if (line.kind !== 'item' && line.kind !== 'shipping') continue;
        const whole = document.taxIncluded ? 1_000_000n + rate : 1_000_000n;
        line.taxes = rules.map(({ title, ratePpm }) => ({
          title,
          account: 'tax',
          amount: rounded(line.amount, BigInt(ratePpm), whole),
        }));
      }
      retotal(document);
    }
    return true;
  },
});
