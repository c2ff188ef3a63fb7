import type { Fingerprint } from '../../fingerprint.ts';
import { refundFates } from './refund-fates.ts';

export const refundFlowAbsent: Fingerprint = {
  id: 'refund-flow-absent',
  subject: 'refund',
  kinds: ['refund-missing-in-erp', 'cancellation-not-carried'],
  certainty: 'record',
  seen: 'From a day on no refund at all has a credit memo, whatever it was for, and the log names no reason.',
  next: 'Subscribe the integration to refunds, then import all refunds since the day it went silent.',
  steps: [
    ...refundFates,
    {
      name: 'refunds since each shop went silent',
      sql: `create table evidence.refund_silence as
select sum(case when f.lost then 1 else 0 end) as lost, sum(case when f.lost then 0 else 1 end) as kept,
  sum(case when f.lost and s.sort is not null then 1 else 0 end) as plain_lost
from evidence.refund_fate f
join (select shop, min(refunded_on) as since from evidence.refund_fate where lost group by shop) w on w.shop is not distinct from f.shop and f.refunded_on >= w.since
left join evidence.refund_sort s on s.refund_id = f.refund_id and s.sort = 'plain'`,
    },
  ],
  mark: `exists (select 1 from evidence.refund_silence k where k.lost >= 3 and k.kept * 20 <= k.lost and k.plain_lost >= 2)
  and exists (select 1 from evidence.refund_fate f where f.lost and ((b.kind = 'refund-missing-in-erp' and f.refund_id = b.shop_row) or (b.kind = 'cancellation-not-carried' and f.group_id = b.group_id)))
  and not exists (select 1 from canon.integration_log g where (g.object = r.external_id or g.ref_key = r.ref_key) and g.status <> 'success' and g.topic like 'refund%')`,
};
