import type { Fingerprint } from '../../fingerprint.ts';
import { says } from '../flow/stopped-by.ts';

const namesBatch = `((position(t.sync_batch in g.message) > 0 or position(t.sync_batch in coalesce(g.object, '')) > 0) and not ${says('bundle', 'parent')})`;

const changedMeanwhile = `(${says('compare', 'conflict', 'changed', 'concurren', 'stale', 'out of date')} and (${says('batch', 'inventor', 'stock', 'quantity')} or g.topic ilike '%inventor%' or g.topic ilike '%stock%'))`;

export const concurrentUpdateBatchSkipped: Fingerprint = {
  id: 'concurrent-update-batch-skipped',
  subject: 'stock',
  kinds: ['stock-differs', 'stock-missing-in-shop', 'stock-missing-in-erp'],
  certainty: 'record',
  seen: 'The levels were in one batch that was refused because stock had changed meanwhile, and nobody pushed its items again.',
  next: 'Compare and push every item of the batch again; then have refused batches split and retried by item.',
  steps: [
    {
      name: 'batches of levels that were refused',
      sql: `create table evidence.refused_batch as
select t.sync_batch from (
  select k.sync_batch, count(b.break_no) as broken, count(*) as levels from canon.erp_stock k
  left join evidence.broken b on b.erp_row = k.stock_id and b.kind in ('stock-differs', 'stock-missing-in-shop', 'stock-missing-in-erp')
  where k.sync_batch is not null group by k.sync_batch having count(b.break_no) >= 1
) t
where exists (select 1 from canon.integration_log g where g.status = 'error' and (${namesBatch} or ${changedMeanwhile} and t.broken >= 3 and t.broken * 4 >= t.levels))`,
    },
  ],
  mark: `t.sync_batch in (select k.sync_batch from evidence.refused_batch k)`,
  sharperThan: ['one-sync-stamp-for-many-warehouses', 'delta-push-never-seeds-existing-items'],
};
