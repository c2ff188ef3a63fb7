import type { Fingerprint } from '../../fingerprint.ts';
import {
  bearsBlocking,
  blockingLabel,
  chosenLabels,
  dueOrders,
  isDue,
  mayBeTold,
  notToldOtherwise,
  orderLog,
  orderTold,
} from './due-orders.ts';

export const unmappedTaxTitleBlocksOrder: Fingerprint = {
  id: 'unmapped-tax-title-blocks-order',
  subject: 'order',
  kinds: ['order-missing-in-erp'],
  certainty: 'circumstance',
  seen: 'The orders that are missing bear a tax title that no order in the ERP bears, while orders of the same country without it flow, or the log names the title.',
  next: 'Map the tax title to an account, then import the orders again.',
  steps: [
    dueOrders,
    orderLog,
    orderTold,
    {
      name: 'tax titles of the orders',
      sql: `create table evidence.tax_title as
select o.order_id, t.label from canon.shop_order o join (select distinct tax_title as label from canon.shop_order where tax_title is not null) t
  on o.tax_title = t.label or o.tax_titles like t.label || ' + %' or o.tax_titles like '% + ' || t.label or o.tax_titles like '% + ' || t.label || ' + %'`,
    },
    { name: 'tax titles that may block', sql: blockingLabel('suspect_title', 'tax_title') },
    {
      // Where every order of a country bears the title, the country may as well be the reason.
      name: 'tax titles that block',
      sql: `create table evidence.blocking_title as
select * from evidence.suspect_title k
where exists (select 1 from canon.integration_log g where g.status = 'error' and g.message like '%' || k.label || '%')
  or exists (select 1 from evidence.due_order w where not w.missing and w.placed_at between k.first_at and k.last_at
    and not exists (select 1 from evidence.tax_title t where t.order_id = w.order_id and t.label = k.label)
    and exists (select 1 from evidence.due_order v join evidence.tax_title t on t.order_id = v.order_id and t.label = k.label where v.country = w.country))`,
    },
  ],
  mark: `(${bearsBlocking('blocking_title', 'tax_title')} and ${mayBeTold('tax')})
  or exists (select 1 from evidence.order_told k join evidence.tax_title t on t.order_id = k.order_id where k.order_id = o.order_id and k.message ilike '%tax%' and k.message like '%' || t.label || '%')`,
  chosen: chosenLabels('blocking_title', 'tax_title'),
  among: `${isDue} and ${notToldOtherwise('tax')}`,
  reach: `${isDue} and ${bearsBlocking('blocking_title', 'tax_title')}`,
  sharperThan: ['ack-then-fail-no-retry'],
};
