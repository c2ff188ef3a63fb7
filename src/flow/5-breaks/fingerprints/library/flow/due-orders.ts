import type { Step } from '../../../../../model/index.ts';
import { isDue } from '../../../../4-controls/index.ts';

export { isDue };

/** evidence.due_order: every order that must be in the ERP, and whether it is missing there. */
export const dueOrders: Step = {
  name: 'orders the ERP must have',
  sql: `create table evidence.due_order as
select o.order_id, o.ref_key, o.shop, o.placed_at, o.placed_on, o.closed_at, o.country, o.source_name, m.order_id is not null as missing,
  cast(floor(extract(epoch from o.placed_at)) as bigint) as placed_s, cast(floor(extract(epoch from o.closed_at)) as bigint) as closed_s
from canon.shop_order o left join (select distinct coalesce(group_id, shop_row) as order_id from evidence.broken where kind = 'order-missing-in-erp') m on m.order_id = o.order_id
where ${isDue} and not exists (select 1 from evidence.explained x where x.record = o.order_id)`,
};

/**
 * SQL of a table with the one value of `label` (one row an order and label in `labels`) whose orders are missing
 * since it first was: nearly all of them, and at least three, while orders without it flowed.
 */
export function blockingLabel(table: string, labels: string): string {
  return `create table evidence.${table} as
with since as (
  select label, min(w.placed_at) as first_at, max(w.placed_at) as last_at from evidence.${labels} g join evidence.due_order w on w.order_id = g.order_id where w.missing group by label
)
select g.label, min(s.first_at) as first_at, max(s.last_at) as last_at
from since s join evidence.${labels} g on g.label = s.label join evidence.due_order w on w.order_id = g.order_id and w.placed_at between s.first_at and s.last_at
group by g.label
having (select count(*) from evidence.due_order f where not f.missing and f.placed_at between min(s.first_at) and max(s.last_at)) > sum(case when w.missing then 0 else 1 end)
  and sum(case when w.missing then 1 else 0 end) >= 3 and sum(case when w.missing then 0 else 1 end) * 12 <= sum(case when w.missing then 1 else 0 end)`;
}

/** SQL of whether an order `o` bears a label of the table while it blocks. */
export function bearsBlocking(table: string, labels: string): string {
  return `exists (select 1 from evidence.${labels} g join evidence.${table} k on k.label = g.label where g.order_id = o.order_id and o.placed_at between k.first_at and k.last_at)`;
}

/** SQL of out of how many labels the blocking ones were chosen. */
export function chosenLabels(table: string, labels: string): string {
  return `select (select count(distinct label) from evidence.${labels}) as choices, (select count(*) from evidence.${table}) as taken`;
}

/** evidence.order_log: what the integration's log says about each order, whether it names it or its id. */
export const orderLog: Step = {
  name: 'what the log says of each order',
  sql: `create table evidence.order_log as
select o.order_id, g.topic, g.status, g.message, g.logged_at, g.document from canon.integration_log g join canon.shop_order o on o.external_id = g.object
union
select o.order_id, g.topic, g.status, g.message, g.logged_at, g.document from canon.integration_log g join canon.shop_order o on o.ref_key = g.ref_key`,
};

/** What errors say that lie in the data or the settings: trying again would not help. */
const inData = [
  'account',
  'customer',
  'tax',
  'item',
  'sku',
  'variant',
  'product',
  'map',
  'currency',
  'location',
  'warehouse',
  'address',
  'access',
  'scope',
  'permission',
  'signature',
  'hmac',
  'version',
  'token',
  'blocked',
  'invalid',
  'missing',
  'period',
];

/** What errors say that pass by themselves, whatever record they name: trying again would have helped. */
const passing = [
  'timeout',
  'timed out',
  'time-out',
  'deadlock',
  'lock wait',
  'locked by',
  'connection reset',
  'connection refused',
  'connection lost',
  'connection closed',
  'service unavailable',
  'temporarily',
  'out of memory',
  'internal server error',
  'bad gateway',
];

const saysOneOf = (words: readonly string[]): string =>
  `(${words.map((word) => `g.message ilike '%${word}%'`).join(' or ')})`;

/** SQL of whether an entry `g` of the log tells of a failure that lies in no record and in no setting. */
export const isPassing = `(g.message is null or ${saysOneOf(passing)} or not ${saysOneOf(inData)})`;

/** evidence.order_told: orders of which the log says why they failed, where that lies in their records or in settings. */
export const orderTold: Step = {
  name: 'what the log blames for orders that failed',
  sql: `create table evidence.order_told as
select distinct g.order_id, g.message from evidence.order_log g where g.status = 'error' and not ${isPassing}`,
};

/** SQL of whether the log blames nothing for the order `o`, or something with one of these words. */
export function notToldOtherwise(...words: readonly string[]): string {
  const own = words.map((word) => ` and k.message not ilike '%${word}%'`).join('');
  return `not exists (select 1 from evidence.order_told k where k.order_id = o.order_id${own})`;
}

/** SQL of whether the log blames something with one of these words for the order `o`; or nothing, and such for no order it covers. */
export function mayBeTold(...words: readonly string[]): string {
  const about = words.map((word) => `k.message ilike '%${word}%'`).join(' or ');
  return `(exists (select 1 from evidence.order_told k where k.order_id = o.order_id and (${about}))
    or (${notToldOtherwise()}
      and (not exists (select 1 from evidence.order_told k where ${about}) or o.placed_at < (select min(g.logged_at) from evidence.order_log g))))`;
}

/** SQL of whether the log has an entry about the order `o` that fulfils a condition on `g`. */
export function logged(condition: string): string {
  return `exists (select 1 from evidence.order_log g where g.order_id = o.order_id and ${condition})`;
}

/** SQL of the host that a subscription `s` sends its events to. */
export const endpointHost = "split_part(split_part(s.endpoint, '://', 2), '/', 1)";
