import type { Fault } from '../fault.ts';
import { inSalesDocuments, retotal, rounded } from './sales-documents.ts';

/** The ERP takes the price of its own price list instead of the one that was charged. */
export const priceLevelOverridesOrderPrice: Fault = {
  id: 'price-level-overrides-order-price',
  needs: [],
  plant: (scope) => {
    const listed = new Set(
      scope.random
        .shuffled(
          scope.merchant.variants.filter(({ kind, unitFactor }) => kind === 'product' && unitFactor === 1),
        )
        .slice(0, 5)
        .map(({ item }) => item),
    );
    return inSalesDocuments({
      id: 'price-level-overrides-order-price',
      needs: [],
      kinds: ['line-price-differs'],
      change: (documents, { order }) => {
        // The price list is in one currency.
        if (order.presentmentCurrency !== order.currency) return false;
        const items = new Set(
          documents.flatMap(({ lines }) =>
            lines.flatMap(({ item }) => (item !== null && listed.has(item) ? [item] : [])),
          ),
        );
        if (items.size !== 1) return false;
        for (const document of documents) {
          for (const line of document.lines) {
            if (line.kind !== 'item' || line.item === null || !listed.has(line.item)) continue;
            const price = rounded(line.unitPrice, 9n, 10n);
            const { amount } = line;
            line.unitPrice = price;
            line.amount = price * BigInt(line.quantity) - line.discount;
            if (amount !== 0n)
              line.taxes = line.taxes.map((tax) => ({
                ...tax,
                amount: rounded(tax.amount, line.amount, amount),
              }));
          }
          retotal(document);
        }
        return true;
      },
    }).plant(scope);
  },
};
