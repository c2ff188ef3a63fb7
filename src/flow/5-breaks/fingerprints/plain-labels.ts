import type { Step } from '../../../model/index.ts';
import { blockingLabel, dueOrders } from './library/flow/due-orders.ts';

/** What is plain about an order `o`, each as one text. */
const attributes = {
  country: 'o.country',
  province: "o.country || ' ' || o.province",
  gateway: 'o.gateway',
  source: 'o.source_name',
  discount_code: 'o.discount_code',
  shipping: 'o.shipping_method',
  location: 'o.location',
  entity: 'o.entity',
  shop: "coalesce(o.shop, '-')",
  currency: 'o.currency',
  edited: "case when o.edited then 'yes' end",
  company: "case when o.company is not null then 'yes' end",
  weekday: 'cast(extract(dow from o.placed_on) as text)',
} as const;
const names = Object.keys(attributes);

const eachAttribute = (write: (attribute: string) => string): string => names.map(write).join('\nunion all ');

/**
 * evidence.plain_label: what the orders plainly share that may stop them, one row an order and label;
 * evidence.blocking_plain: what does stop them; evidence.plain_day: all that orders share, by day.
 * Days are counted first: what flowed on days between shows that most labels stop nothing, without a look at each order.
 */
export const plainLabels: readonly Step[] = [
  dueOrders,
  {
    name: 'what is plain about orders',
    sql: `create table evidence.plain_order as
select w.order_id, w.placed_on, w.missing, ${Object.entries(attributes)
      .map(([name, sql]) => `${sql} as "${name}"`)
      .join(', ')}
from evidence.due_order w join canon.shop_order o on o.order_id = w.order_id
where exists (select 1 from evidence.due_order m where m.missing)`,
  },
  {
    name: 'what orders plainly share, by day',
    sql: `create table evidence.plain_day as
${eachAttribute(
  (name) =>
    `select '${name}' as attribute, "${name}" as label, placed_on as day, sum(case when missing then 1 else 0 end) as missing, sum(case when missing then 0 else 1 end) as flowing
from evidence.plain_order where "${name}" is not null group by "${name}", placed_on`,
)}`,
  },
  {
    name: 'what orders that are missing may plainly share',
    sql: `create table evidence.plain_suspect as
with since as (
  select attribute, label, min(day) as first_day, max(day) as last_day, sum(missing) as missing from evidence.plain_day where missing > 0 group by attribute, label
)
select s.attribute, s.label from since s left join evidence.plain_day g on g.attribute = s.attribute and g.label = s.label and g.day > s.first_day and g.day < s.last_day
where s.missing >= 3
group by s.attribute, s.label having coalesce(sum(g.flowing), 0) * 12 <= min(s.missing)`,
  },
  {
    name: 'orders by what they may plainly share',
    sql: `create table evidence.plain_label as
${eachAttribute(
  (name) =>
    `select p.order_id, '${name} ' || k.label as label from evidence.plain_suspect k join evidence.plain_order p on p."${name}" = k.label where k.attribute = '${name}'`,
)}`,
  },
  { name: 'what plainly blocks', sql: blockingLabel('blocking_plain', 'plain_label') },
];

/** SQL of out of how many labels the blocking ones were chosen. */
export const plainChoice =
  'select (select count(*) from (select distinct attribute, label from evidence.plain_day) g) as choices, (select count(*) from evidence.blocking_plain) as taken';
