import type { Fingerprint } from '../../fingerprint.ts';
import { logged, orderLog } from './due-orders.ts';

export const reimportClearsErrorState: Fingerprint = {
  id: 'reimport-clears-error-state',
  subject: 'order',
  kinds: ['order-missing-in-erp', 'line-missing-in-erp', 'order-total-differs'],
  certainty: 'record',
  seen: 'The log has an error of the order, then a success that names a document which the ERP does not have, or which does not hold the order.',
  next: 'Import the orders again; then have the number written back only when the document is complete.',
  steps: [orderLog],
  mark: `${logged(
    "g.status = 'success' and g.document is not null and exists (select 1 from evidence.order_log e where e.order_id = g.order_id and e.status = 'error' and e.logged_at <= g.logged_at) and (b.kind <> 'order-missing-in-erp' or not exists (select 1 from canon.erp_document k where k.number = g.document))",
  )}`,
};
