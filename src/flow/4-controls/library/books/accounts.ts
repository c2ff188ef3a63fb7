import type { Control, Facts } from '../../control.ts';

function cannot(facts: Facts): string | null {
  if (!facts.has('erp_account')) return 'the ERP came without its chart of accounts';
  return null;
}

export const channelTaxApart: Control = {
  id: 'order.channel-tax-is-not-own',
  claim: 'Tax that the sales channel remits is not booked as own tax.',
  why: 'It would be paid to the state a second time, or the return would not tie.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['account-differs'],
  grain: 'order',
  cannot: (facts) =>
    cannot(facts) ??
    (facts.fills('shop_order', 'channel_tax') && facts.has('erp_posting')
      ? null
      : 'no order has tax that its channel remits, or the ERP came without postings'),
  steps: () => [
    {
      // Own tax is what orders have that no channel remits for.
      name: 'accounts of own tax',
      sql: `create table finding.own_tax_account as
select distinct p.account from canon.erp_posting p
join canon.erp_account a on a.account = p.account and a.role = 'tax'
join canon.shop_order o on o.ref_key = p.ref_key and coalesce(o.channel_tax, 0) = 0 and o.tax > 0`,
    },
    {
      name: 'own tax booked for orders with tax of a channel',
      sql: `create table finding.own_tax as
select m.group_id, m.document_id, o.currency, o.tax - o.channel_tax as expected, -sum(case when w.account is null then 0 else p.amount end) as booked, o.channel_tax
from pair.document_group m
join canon.shop_order o on o.order_id = m.group_id and o.channel_tax > 0 and not coalesce(o.edited, false) and not o.incomplete
join canon.erp_document d on d.document_id = m.document_id and d.class = 'invoice'
join canon.erp_posting p on p.document = d.number and p.currency = o.currency
left join finding.own_tax_account w on w.account = p.account
group by m.group_id, m.document_id, o.currency, o.tax, o.channel_tax`,
    },
  ],
  // Rounding by line is no booking to another account.
  finding:
    () => `select 'account-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'tax' as field, expected as expected_minor, booked as actual_minor, currency, 'own tax account' as detail
from finding.own_tax where booked > expected + 2 and 2 * (booked - expected) > channel_tax`,
  checked: 'select count(*) as n from finding.own_tax',
};

/** Why redemptions of gift cards cannot be compared, or null. */
export function withoutRedemptions(facts: Facts): string | null {
  return (
    cannot(facts) ??
    (facts.fills('shop_order', 'gift_card') && facts.fills('erp_payment', 'account')
      ? null
      : 'no order is paid by gift card, or the ERP payments carry no account')
  );
}

export const redemptionDrawsLiability: Control = {
  id: 'payment.gift-card-draws-on-liability',
  claim: 'What is paid by gift card draws on the liability.',
  why: 'The debt to the holder would never fall, and the clearing account never clear.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['gift-card-treatment-differs'],
  grain: 'order',
  cannot: withoutRedemptions,
  steps: () => [
    {
      name: 'payments by gift card',
      sql: `create table finding.redemption as
select o.order_id, o.currency, o.gift_card as expected, sum(case when a.role = 'liability' then q.amount else 0 end) as drawn, sum(q.amount) as paid, min(q.payment_id) as erp_row
from canon.shop_order o
join canon.erp_payment q on q.ref_key = o.ref_key and q.currency = o.currency and q.amount > 0 and q.account is not null
left join canon.erp_account a on a.account = q.account
where o.gift_card > 0 and not o.incomplete
  and (q.external_id is null or exists (select 1 from canon.shop_payment y where y.ref_key = o.ref_key and y.external_id = q.external_id and y.gateway in ('gift_card', 'Gift card', 'Gift Card')))
group by o.order_id, o.currency, o.gift_card`,
    },
  ],
  // A payment that is missing altogether is another control's to find.
  finding:
    () => `select 'gift-card-treatment-differs' as kind, order_id as group_id, order_id as shop_row, erp_row, 'amount' as field, expected as expected_minor, drawn as actual_minor, currency, 'redemption' as detail
from finding.redemption where drawn < expected and paid >= expected`,
  checked: 'select count(*) as n from finding.redemption',
};

export const taxOnTaxAccounts: Control = {
  id: 'document.tax-on-tax-accounts',
  claim: 'The tax of a document is booked on tax accounts.',
  why: 'Tax that falls to a default account is in no return.',
  severity: 'major',
  symptom: 'revenue-recognition-errors',
  kinds: ['account-differs'],
  grain: 'order',
  cannot: (facts) => cannot(facts) ?? (facts.has('erp_posting') ? null : 'the ERP came without postings'),
  steps: () => [
    {
      name: 'tax of each document on tax accounts',
      sql: `create table finding.booked_tax as
select m.group_id, min(m.document_id) as document_id, d.currency, sum(d.tax) as tax, sum(p.booked) as booked, sum(p.entries) as entries
from pair.erp_member m
join canon.erp_document d on d.document_id = m.document_id and d.class = 'invoice' and d.tax <> 0
join (select p.document, p.currency, -sum(case when a.role = 'tax' then p.amount else 0 end) as booked, count(*) as entries
  from canon.erp_posting p left join canon.erp_account a on a.account = p.account group by p.document, p.currency) p on p.document = d.number and p.currency = d.currency
where m.role = 'primary' group by m.group_id, d.currency`,
    },
  ],
  // Where the tax accounts have the shop's tax it is the document that is wrong; where hardly any document has its tax on tax accounts, the chart does not say which they are.
  finding:
    () => `select 'account-differs' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, 'tax' as field, tax as expected_minor, booked as actual_minor, currency, 'tax accounts' as detail
from finding.booked_tax where tax - booked > entries + 2
  and not exists (select 1 from canon.shop_order o where o.order_id = group_id and o.currency = booked_tax.currency and abs(o.tax - booked) <= entries + 2)
  and (select 4 * sum(case when abs(tax - booked) <= entries + 2 then 1 else 0 end) >= count(*) from finding.booked_tax)`,
  checked: 'select count(*) as n from finding.booked_tax',
};
