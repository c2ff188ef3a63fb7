import type { Fingerprint } from '../../fingerprint.ts';

/** evidence.given_in_credit: what credit memos that are too small take off for goods that were given, with its tax. */
const givenInCredit = {
  name: 'goods that credit memos take off',
  sql: `create table evidence.given_in_credit as
select e.document_id, -sum(e.amount + case when d.tax_included then 0 else coalesce(e.tax, 0) end) as value, count(*) as lines
from (select distinct coalesce(document_id, erp_row) as document_id from evidence.broken where kind = 'refund-amount-differs') b
join canon.erp_document d on d.document_id = b.document_id join canon.erp_document_line e on e.document_id = d.document_id
where e.kind = 'item' and e.amount < 0 group by e.document_id`,
};

export const erpStartedExchangeRefundsEverything: Fingerprint = {
  id: 'erp-started-exchange-refunds-everything',
  subject: 'refund',
  kinds: ['refund-amount-differs'],
  certainty: 'residual',
  seen: 'The credit memo takes off goods that were given in exchange, of which the shop knows nothing: it paid back everything.',
  next: 'Ask the buyer for the value of what was given, or charge it, and send the shop the difference alone from now on.',
  steps: [givenInCredit],
  mark: `b.expected_minor > b.actual_minor and not exists (select 1 from canon.shop_order_line l where l.order_id = o.order_id and l.exchange)
  and exists (select 1 from evidence.given_in_credit g where g.document_id = d.document_id and abs(b.expected_minor - b.actual_minor - g.value) <= g.lines)`,
};
