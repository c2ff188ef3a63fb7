import { bothSides, type Control } from '../../control.ts';

export const roundingCentred: Control = {
  id: 'books.rounding-centred',
  claim: 'The cents that tax differs by through rounding cancel each other out.',
  why: 'A rounding that always falls to one side is an amount that nobody checks, and grows with every order.',
  severity: 'minor',
  symptom: 'revenue-recognition-errors',
  kinds: ['rounding-line-unexplained'],
  grain: 'order',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'tax') && facts.fills('erp_document', 'tax')
      ? null
      : 'one side does not say how much tax there is'),
  steps: () => [
    {
      name: 'cents by entity and currency',
      sql: `create table finding.cents as
select p.s_entity as entity, p.s_currency as currency, count(*) as orders, sum(p.e_tax - p.s_tax) as cents, sum(abs(p.e_tax - p.s_tax)) as moved
from pair.sale p
where not p.incomplete and p.s_tax <> p.e_tax and p.s_tax > 0 and p.s_total = p.e_total and abs(p.e_tax - p.s_tax) <= greatest(p.s_lines, p.e_lines, 1)
group by p.s_entity, p.s_currency`,
    },
    {
      name: 'orders with tax by entity and currency',
      sql: `create table finding.taxed as
select o.entity, o.currency, count(*) as orders from canon.shop_order o where o.tax > 0 and exists (select 1 from finding.cents c where c.currency = o.currency) group by o.entity, o.currency`,
    },
  ],
  // Half a cent an order, and nearly all of it to one side: chance does not do that.
  finding:
    () => `select 'rounding-line-unexplained' as kind, coalesce(c.entity, c.currency) as name, 'rounding' as field, cast(0 as bigint) as expected_minor, c.cents as actual_minor, c.currency, cast(c.orders as text) as detail
from finding.cents c join finding.taxed t on t.entity is not distinct from c.entity and t.currency = c.currency
where abs(c.cents) >= 20 and 2 * abs(c.cents) >= t.orders and 10 * abs(c.cents) >= 9 * c.moved`,
  checked: 'select coalesce(sum(orders), 0) as n from finding.taxed',
};
