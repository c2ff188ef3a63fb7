import { addBags, type Bag, negateBag } from '../../records/bag.ts';
import type { ShippingLine } from '../../records/order.ts';
import { inSalesDocuments, retotal } from '../amounts/sales-documents.ts';
import { renumber } from './foreign-money.ts';

const gross = ({ price, discount }: ShippingLine): Bag => addBags(price, negateBag(discount));

/** A document in the buyer's currency takes its freight from shop money. */
export const freightInShopCurrencyOnPresentmentOrder = inSalesDocuments({
  id: 'freight-in-shop-currency-on-presentment-order',
  needs: ['multi-currency'],
  kinds: ['shipping-differs'],
  change: (documents, { order }) => {
    const { currency, presentmentCurrency, shipping } = order;
    if (currency === presentmentCurrency) return false;
    let changed = false;
    for (const document of documents) {
      if (document.currency !== presentmentCurrency) continue;
      const lines = document.lines.filter(({ kind, amount }) => kind === 'shipping' && amount !== 0n);
      for (const [at, line] of lines.entries()) {
        const own = shipping[at];
        if (own === undefined || gross(own).presentment !== line.amount) continue;
        line.amount = renumber(gross(own).shop, currency, presentmentCurrency);
        line.unitPrice = line.amount;
        line.discount = 0n;
        changed ||= line.amount !== gross(own).presentment;
      }
      retotal(document);
    }
    return changed;
  },
});
