import type { Control, Facts } from '../../control.ts';
import { inFlight, onlyIf } from '../../in-flight.ts';

function cannot(facts: Facts): string | null {
  if (!facts.has('shop_order')) return 'no shop orders were given';
  if (!facts.has('erp_document')) return 'no ERP documents were given';
  if (!facts.fills('shop_order', 'refunded') && !facts.has('shop_refund'))
    return 'the shop side does not say what was refunded';
  return null;
}

/** Findings of the pairs that are broken in one of these ways. */
const broken = (kinds: Readonly<Record<string, string>>): string => {
  const cases = Object.entries(kinds).map(([from, to]) => `when '${from}' then '${to}'`);
  const list = Object.keys(kinds).map((kind) => `'${kind}'`);
  return `select case b.kind ${cases.join(' ')} end as kind, case when b.group_id > 0 then b.group_id end as group_id, b.document_id, coalesce(b.refund_id, case when b.group_id > 0 then b.group_id end) as shop_row,
  r.order_name as name, b.document_id as erp_row,
  case b.kind when 'on-wrong-order' then 'order' when 'in-other-currency' then 'currency' else 'total' end as field,
  case b.kind when 'on-wrong-order' then coalesce(o.name, r.order_name) when 'in-other-currency' then b.currency end as expected,
  case b.kind when 'on-wrong-order' then d.reference when 'in-other-currency' then b.e_currency end as actual,
  b.s_amount as expected_minor, b.e_amount as actual_minor, b.currency
from pair.refund_break b
left join canon.shop_order o on o.order_id = b.group_id
left join canon.shop_refund r on r.refund_id = b.refund_id
left join canon.erp_document d on d.document_id = b.document_id
where b.kind in (${list.join(', ')})`;
};

const missing = { 'missing-in-erp': 'refund-missing-in-erp' };

const flight = (facts: Facts) => inFlight(facts, 'refund', { day: 'r.refunded_on' });

/** An extract that lost some of its refunds says nothing of those orders. */
const unsure = `select case when count(*) > 0 then 'the refunds of ' || cast(count(*) as text) || ' orders do not add up to what the orders say was refunded, ' || min(name) || ' among them: the extract of the shop lost some' end as reason from pair.torn_refund`;

const compared = 'select count(*) as n from pair.refund_group';

export const refundReachesErp: Control = {
  id: 'refund.reaches-erp',
  claim: 'Every refund of the shop has a credit memo in the ERP.',
  why: 'A refund the ERP does not know leaves revenue and receivables too high by what the customer got back.',
  severity: 'critical',
  symptom: 'refunds-missing',
  kinds: ['refund-missing-in-erp', 'refund-on-wrong-order'],
  grain: 'refund',
  cannot,
  finding: (facts) => {
    const { overdue } = flight(facts);
    const wrong = { 'on-wrong-order': 'refund-on-wrong-order' };
    return overdue === ''
      ? broken({ ...missing, ...wrong })
      : `${broken(missing)}${overdue}\nunion all\n${broken(wrong)}`;
  },
  inFlight: (facts) => onlyIf(flight(facts).onItsWay, (only) => broken(missing) + only),
  checked: compared,
  unsure,
};

export const refundKnownToShop: Control = {
  id: 'refund.known-to-shop',
  claim: 'Every credit memo of the ERP belongs to a refund of the shop.',
  why: 'A credit memo without a refund lowers revenue although nobody was paid back.',
  severity: 'major',
  symptom: 'refunds-missing',
  kinds: ['refund-missing-in-shop'],
  grain: 'document',
  cannot,
  // Where the extract of the shop lost refunds, a credit memo without one proves nothing.
  finding:
    () => `${broken({ 'missing-in-shop': 'refund-missing-in-shop' })} and not exists (select 1 from pair.torn_refund)
union all
select 'refund-missing-in-shop', null, u.document_id, null, null, u.document_id, 'total', null, null, null, u.total, u.currency
from pair.unmatched_document u join canon.erp_document d on d.document_id = u.document_id where u.class = 'credit' and not d.incomplete
  and not exists (select 1 from pair.credit_group c where c.document_id = u.document_id)
  and not exists (select 1 from pair.refund_break b where b.document_id = u.document_id) and not exists (select 1 from pair.torn_refund)`,
  checked: 'select count(*) as n from pair.credit_group',
  unsure,
};

export const refundAmountAgrees: Control = {
  id: 'refund.amount-agrees',
  claim: 'A credit memo has the amount and the currency of its refund.',
  why: 'The difference stays open on the customer, or is paid out twice.',
  severity: 'major',
  symptom: 'refunds-missing',
  kinds: ['refund-amount-differs', 'currency-differs'],
  grain: 'refund',
  cannot,
  finding: () =>
    broken({ 'amount-differs': 'refund-amount-differs', 'in-other-currency': 'currency-differs' }),
  checked: compared,
  unsure,
};

export const refundOnce: Control = {
  id: 'refund.posted-once',
  claim: 'No refund is in the ERP, or in the shop, more than once.',
  why: 'A double credit memo lowers revenue twice for one refund.',
  severity: 'critical',
  symptom: 'refunds-missing',
  kinds: ['refund-duplicated-in-erp', 'refund-duplicated-in-shop'],
  grain: 'refund',
  cannot,
  finding: () =>
    broken({
      'duplicated-in-erp': 'refund-duplicated-in-erp',
      'duplicated-in-shop': 'refund-duplicated-in-shop',
    }),
  checked: compared,
  unsure,
};
