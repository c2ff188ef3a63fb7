import type { Fault } from '../fault.ts';
import { isThere } from '../is-there.ts';
import { putBeforeEdits } from './before-edits.ts';
import { salesDocuments } from './sales-documents.ts';

const topics: ReadonlySet<string> = new Set(['orders/edited', 'orders/updated']);

/** The connector does not listen to edits: orders stay in the ERP as they were placed. */
export const editTopicNotSubscribed: Fault = {
  id: 'edit-topic-not-subscribed',
  needs: ['edits'],
  plant: (scope) => ({
    master: (master) => {
      master.subscriptions = master.subscriptions.filter(
        ({ topic }) => !topics.has(topic.toLowerCase().replace('_', '/')),
      );
    },
    sale: (sale) => {
      const { order, erp } = sale;
      const [edit] = order.edits;
      if (edit === undefined || order.cancelledAt !== null || !isThere(scope, edit.at)) return;
      if (order.totals.originalTotal.presentment === order.totals.sold.presentment) return;
      const documents = salesDocuments(sale);
      // Goods given in exchange, and invoices by shipment, are documents of their own.
      if (documents.filter(({ type }) => type === 'invoice').length > 1 || order.returns.length > 0) return;
      if (documents.length === 0 || !documents.every((document) => putBeforeEdits(document, sale))) return;
      erp.log = erp.log.filter(({ message }) => !message.startsWith('Sales order updated'));
      scope.expect({
        kinds: [
          'edit-not-carried',
          'line-quantity-differs',
          'line-missing-in-erp',
          'line-extra-in-erp',
          'discount-differs',
          'line-price-differs',
        ],
        order: order.name,
      });
    },
  }),
};
