import type { Fault } from '../fault.ts';
import { creditedWhile, exchangeValue } from './credit-memos.ts';

/** Documents made of an exchange carry no number of the shop: nobody can tell which order they are of. */
export const exchangeDocumentLosesOrderLink: Fault = {
  id: 'exchange-document-loses-order-link',
  needs: ['exchanges'],
  plant: (scope) => ({
    sale: (sale) => {
      const { order, erp } = sale;
      for (const { refund } of creditedWhile(scope, sale)) {
        if (exchangeValue(sale, refund) === 0n) continue;
        const given = new Set(order.lines.filter(({ origin }) => origin === 'exchange').map(({ id }) => id));
        const documents = erp.documents.filter(
          ({ type, lines }) =>
            type !== 'credit-memo' && lines.some(({ shopLine }) => shopLine !== null && given.has(shopLine)),
        );
        if (documents.length === 0) continue;
        for (const document of documents) {
          document.reference = '';
          document.externalId = '';
        }
        scope.expect({
          kinds: ['order-reference-broken', 'line-missing-in-erp', 'order-total-differs'],
          order: order.name,
        });
      }
    },
  }),
};
