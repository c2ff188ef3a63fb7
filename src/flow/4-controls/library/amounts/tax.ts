import { bothSides, type Control, comparedOrders } from '../../control.ts';

export const taxAgrees: Control = {
  id: 'order.tax-agrees',
  claim: 'The tax of an order is the same on both sides, and is not added to prices that contain it.',
  why: 'Tax is owed as charged; a wrong amount is a wrong return.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['tax-differs', 'tax-inclusive-mistaken'],
  grain: 'order',
  tolerance: {
    amount: '0.01',
    amountPerLine: '0.01',
    says: 'Tax rounded on each line instead of on the document may differ by a minor unit a line.',
  },
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'tax') && facts.fills('erp_document', 'tax')
      ? null
      : 'one side does not say how much tax there is'),
  finding:
    () => `select 'tax-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'tax' as field,
  s_tax as expected_minor, e_tax as actual_minor, s_currency as currency
from pair.sale where not incomplete and s_tax is not null and e_tax is not null and s_tax <> e_tax`,
  checked: comparedOrders,
};

export const lineTaxAgrees: Control = {
  id: 'order-line.tax-agrees',
  claim: "The taxes of a document's lines add up to its tax.",
  why: 'A right total with wrong detail gives a wrong return by item, and a wrong refund of one line.',
  severity: 'minor',
  symptom: 'revenue-recognition-errors',
  kinds: ['tax-differs'],
  grain: 'order',
  cannot: (facts) =>
    bothSides(facts) ??
    (facts.fills('shop_order', 'tax') && facts.fills('erp_document_line', 'tax')
      ? null
      : 'the lines of the ERP do not say their tax'),
  steps: () => [
    {
      name: 'tax of lines and of their document',
      sql: `create table finding.line_tax as
select m.group_id, min(m.document_id) as document_id, min(d.currency) as currency, sum(d.tax) as tax, sum(l.tax) as line_tax, sum(l.lines) as lines
from pair.erp_member m
join canon.erp_document d on d.document_id = m.document_id and d.tax <> 0 and not d.incomplete
join (select document_id, sum(tax) as tax, count(*) as lines from canon.erp_document_line group by document_id having count(tax) > 0) l on l.document_id = m.document_id
where m.role = 'primary' group by m.group_id`,
    },
  ],
  // Where hardly any document has all of its tax on lines, lines are not where this ERP keeps it.
  finding:
    () => `select 'tax-differs' as kind, t.group_id, t.document_id, t.group_id as shop_row, t.document_id as erp_row, 'tax' as field, t.tax as expected_minor, t.line_tax as actual_minor, t.currency, 'lines' as detail
from finding.line_tax t where abs(t.tax - t.line_tax) > t.lines + 1
  and not exists (select 1 from finding.finding f where f.group_id = t.group_id and f.control in ('order.tax-agrees', 'order.total-agrees', 'order.currency-agrees'))
  and (select 4 * sum(case when abs(tax - line_tax) <= lines + 1 then 1 else 0 end) >= count(*) from finding.line_tax)`,
  checked: 'select count(*) as n from finding.line_tax',
};
