import type { Fingerprint } from '../../fingerprint.ts';
import { isDue, notToldOtherwise, orderLog, orderTold } from './due-orders.ts';

export const backfillOpenOrdersOnly: Fingerprint = {
  id: 'backfill-open-orders-only',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'The orders that are missing were closed before the ERP got its first order: the backfill took open ones only.',
  next: 'Run the backfill again with closed orders.',
  steps: [
    orderLog,
    orderTold,
    {
      name: 'first import into the ERP',
      sql: "create table evidence.first_import as select min(created_at) as first_at from canon.erp_document where class in ('order', 'invoice')",
    },
  ],
  mark: `o.closed_at < (select first_at from evidence.first_import) and ${notToldOtherwise()}`,
  among: `${isDue} and ${notToldOtherwise()}`,
  reach: `${isDue} and o.closed_at < (select first_at from evidence.first_import)`,
};
