import type { Fault } from '../fault.ts';
import { inSalesDocuments, retotal, rounded } from './sales-documents.ts';

/** The ERP takes the price of its own price list instead of the one that was charged. */
export const priceLevelOverridesOrderPrice: Fault = {
  id: 'price-level-overrides-order-price',
  needs: [],
  plant: (scope) => {
    const goods = scope.merchant.variants.filter(
      ({ kind, unitFactor }) => kind === 'product' && unitFactor === 1,
    );
    const listPrice = new Map(
      scope.random
        .shuffled(goods)
        .slice(0, 5)
        .map(({ item, price }) => [item, rounded(price, 9n, 10n)]),
    );
    const [shop] = scope.merchant.shops;
    const inDocuments = inSalesDocuments({
      id: 'price-level-overrides-order-price',
      needs: [],
      kinds: ['line-price-differs'],
      change: (documents, { order }) => {
        // The price list is in one currency.
        if (order.presentmentCurrency !== shop?.currency || order.currency !== shop.currency) return false;
        const items = new Set(
          documents.flatMap(({ lines }) =>
            lines.flatMap(({ item }) => (item !== null && listPrice.has(item) ? [item] : [])),
          ),
        );
        if (items.size !== 1) return false;
        for (const document of documents) {
          for (const line of document.lines) {
            const price = line.item === null ? undefined : listPrice.get(line.item);
            if (line.kind !== 'item' || price === undefined) continue;
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
    return {
      ...inDocuments,
      master: ({ erpItems }) => {
        for (const item of erpItems) item.price = listPrice.get(item.item) ?? item.price;
      },
    };
  },
};
