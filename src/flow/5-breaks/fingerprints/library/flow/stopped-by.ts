import type { Fingerprint } from '../../fingerprint.ts';
import { dueOrders, isDue, logged, orderLog } from './due-orders.ts';

/** SQL that some words stand in the message of a log entry `g`, in either case. */
export function says(...words: readonly string[]): string {
  return `(${words.map((word) => `g.message ilike '%${word}%'`).join(' or ')})`;
}

/** What a fingerprint of a flow that stopped says of itself. */
export interface StoppedBy extends Pick<Fingerprint, 'id' | 'seen' | 'next'> {
  /** Name of its table of evidence. */
  readonly table: string;
  /** Condition on an entry `g` of the integration's log. */
  readonly error: string;
  readonly sharperThan?: readonly string[];
}

/**
 * Orders that are missing while the log repeats one error: from the last order that flowed before it, to the first
 * that flowed after it, by shop.
 */
export function stoppedBy({ table, error, sharperThan = [], ...words }: StoppedBy): Fingerprint {
  // Where the log says something else of an order, that is why it is missing.
  const other = logged(`g.status = 'error' and g.message is not null and not (${error})`);
  const silent = `exists (select 1 from evidence.${table} k where k.shop is not distinct from o.shop and o.placed_at > k.after_at and o.placed_at < k.until_at)`;
  return {
    ...words,
    subject: 'order',
    kinds: ['order-missing-in-erp'],
    certainty: 'record',
    steps: [
      dueOrders,
      orderLog,
      {
        name: `when the flow stopped (${words.id})`,
        sql: `create table evidence.${table} as
with entry as (
  select min(g.logged_at) as first_at, max(g.logged_at) as last_at from canon.integration_log g where g.status = 'error' and ${error}
)
select s.shop,
  coalesce((select max(f.placed_at) from evidence.due_order f where not f.missing and f.shop is not distinct from s.shop and f.placed_at < e.first_at), e.first_at - interval '3650 days') as after_at,
  coalesce((select min(f.placed_at) from evidence.due_order f where not f.missing and f.shop is not distinct from s.shop and f.placed_at > e.last_at), e.last_at + interval '3650 days') as until_at
from (select distinct shop from evidence.due_order where missing) s join entry e on e.first_at is not null`,
      },
    ],
    mark: `${silent} and not ${other} and not ${logged("g.status = 'success'")}`,
    among: isDue,
    reach: `${silent} and not ${other}`,
    sharperThan: ['ack-then-fail-no-retry', 'subscription-removed-after-failures', ...sharperThan],
  };
}
