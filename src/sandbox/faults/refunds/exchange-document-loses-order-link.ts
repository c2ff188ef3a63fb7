import type { ErpDocument } from '../../records/erp-image.ts';
import type { ShopOrder } from '../../records/order.ts';
import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';

/** Documents of goods given in exchange are made from the exchange memo and keep nothing of the shop's order. */
export const exchangeDocumentLosesOrderLink: Fault = {
  id: 'exchange-document-loses-order-link',
  needs: ['exchanges'],
  plant: (scope) => ({
    sale: ({ order, erp }) => {
      if (order.cancelledAt !== null) return;
      const own = erp.documents.filter(
        (document) => isOfExchange(document, order) && isThere(scope, document.createdAt),
      );
      if (own.length === 0) return;
      for (const document of own) {
        document.reference = '';
        document.externalId = '';
        for (const line of document.lines) line.shopLine = null;
      }
      scope.expect({ kinds: ['order-reference-broken'], order: order.name });
    },
  }),
};

/** Whether a sales document is of goods given in exchange alone. */
function isOfExchange({ type, lines }: ErpDocument, { lines: sold }: ShopOrder): boolean {
  const given = new Set(sold.filter(({ origin }) => origin === 'exchange').map(({ id }) => id));
  const goods = lines.filter(({ shopLine }) => shopLine !== null);
  return (
    type !== 'credit-memo' && goods.length > 0 && goods.every(({ shopLine }) => given.has(shopLine ?? ''))
  );
}
