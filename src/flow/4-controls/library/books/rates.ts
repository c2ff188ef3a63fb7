import { literal } from '../../../../ground/index.ts';
import { type Control, type Facts, toleranceOf } from '../../control.ts';

function cannot(facts: Facts): string | null {
  if (!facts.has('erp_document')) return 'no ERP documents were given';
  if (facts.baseCurrency === null) return 'the base currency is not known (profile: books.baseCurrency)';
  return null;
}

/** Records of either side in another currency than that of the books. */
export function foreignRecords({ baseCurrency }: Facts): string | null {
  if (baseCurrency === null) return null;
  const foreign = (table: string): string =>
    `select count(*) as n from canon.${table} where currency <> ${literal(baseCurrency)}`;
  return `select sum(f.n) as n from (${foreign('shop_order')} union all ${foreign('erp_document')}) f`;
}

const day = (facts: Facts): string => (facts.profile.rates.by === 'posting' ? 'posted_on' : 'document_on');

export const rateAgrees: Control = {
  id: 'document.rate-agrees',
  claim: 'Foreign documents carry the exchange rate of their day.',
  why: 'A stale rate makes every amount in the base currency wrong by the same share.',
  severity: 'major',
  symptom: 'fx-amounts-wrong',
  kinds: ['fx-rate-differs'],
  grain: 'document',
  tolerance: { amount: '0.000001', says: 'Rates may differ in their last printed digit.' },
  cannot: (facts) =>
    cannot(facts) ??
    (facts.has('fx_rate') ? null : 'no exchange rates were given') ??
    (facts.fills('erp_document', 'rate') ? null : 'the ERP documents carry no exchange rate'),
  subjects: foreignRecords,
  steps: (facts) => [
    {
      name: 'days on which a rate is needed',
      sql: `create table finding.rate_needed as
select d.currency, d.${day(facts)} as day, max(r.valid_from) as valid_from
from (select distinct currency, ${day(facts)} from canon.erp_document where currency <> ${literal(facts.baseCurrency)}) d
join canon.fx_rate r on r.currency = d.currency and r.valid_from <= d.${day(facts)} and r.valid_from >= d.${day(facts)} - ${facts.profile.rates.maxAgeDays}
group by d.currency, d.${day(facts)}`,
    },
    {
      name: 'rate of each day',
      sql: `create table finding.rate_of_day as
select n.currency, n.day, min(r.rate) as rate, min(r.valid_from) as valid_from, bool_and(r.per_base) as per_base
from finding.rate_needed n join canon.fx_rate r on r.currency = n.currency and r.valid_from = n.valid_from group by n.currency, n.day`,
    },
  ],
  finding: (facts) => {
    const tolerance = literal(toleranceOf(rateAgrees, facts.profile).amount ?? '0');
    return `select 'fx-rate-differs' as kind, g.group_id, d.document_id, g.group_id as shop_row, d.document_id as erp_row, 'rate' as field,
  cast(r.rate as text) as expected, cast(d.rate as text) as actual, d.total as expected_minor, d.base_total as actual_minor, d.currency,
  (select cast(max(o.valid_from) as text) from canon.fx_rate o where o.currency = d.currency and o.rate = d.rate and o.valid_from <= d.${day(facts)}) as detail
from canon.erp_document d
join finding.rate_of_day r on r.currency = d.currency and r.day = d.${day(facts)}
left join pair.document_group g on g.document_id = d.document_id
where d.rate is not null and not d.incomplete and case when d.per_base = r.per_base then abs(d.rate - r.rate) > ${tolerance}
  else abs(cast(d.rate as decimal(38,9)) * cast(r.rate as decimal(18,6)) - 1) > 0.00001 end`;
  },
  checked:
    'select count(*) as n from canon.erp_document d join finding.rate_of_day r on r.currency = d.currency where d.rate is not null and r.day = d.document_on',
};

/** SQL condition that the base amount is the total at a rate; multiplied out, for money is never divided in SQL. */
const converted = (rate: string, perBase: string): string => `(case when ${perBase}
    then abs(d.base_total * c.factor * ${rate} - d.total * b.factor) <= c.factor * ${rate}
    else abs(d.total * b.factor * ${rate} - d.base_total * c.factor) <= c.factor end)`;

export const baseAmountAgrees: Control = {
  id: 'document.base-amount-agrees',
  claim: "A document's amount in the base currency is its amount at its own rate.",
  why: 'The ledger is kept in the base currency: this is the amount that ends up in the accounts.',
  severity: 'major',
  symptom: 'fx-amounts-wrong',
  kinds: ['fx-amount-differs'],
  grain: 'document',
  tolerance: { amount: '0.01', says: 'One minor unit of the base currency for rounding.' },
  cannot: (facts) =>
    cannot(facts) ??
    (facts.fills('erp_document', 'base_total') && facts.fills('erp_document', 'rate')
      ? null
      : 'the ERP documents carry no base amount or no exchange rate'),
  subjects: foreignRecords,
  // A right base amount beside a wrong rate is the rate's finding alone.
  finding: (facts) => {
    const atRateOfDay =
      rateAgrees.cannot(facts) === null
        ? `\n  and not exists (select 1 from finding.rate_of_day r where r.currency = d.currency and r.day = d.${day(facts)} and ${converted('r.rate', 'r.per_base')})`
        : '';
    return `select 'fx-amount-differs' as kind, g.group_id, d.document_id, g.group_id as shop_row, d.document_id as erp_row, 'baseTotal' as field,
  cast(null as text) as expected, cast(d.rate as text) as actual, d.total as expected_minor, d.base_total as actual_minor, d.currency, cast(d.per_base as text) as detail
from canon.erp_document d
join canon.currency c on c.code = d.currency
join canon.currency b on b.code = ${literal(facts.baseCurrency)}
left join pair.document_group g on g.document_id = d.document_id
where d.rate is not null and d.base_total is not null and not d.incomplete and d.currency <> ${literal(facts.baseCurrency)}
  and not ${converted('d.rate', 'd.per_base')}${atRateOfDay}`;
  },
  checked: 'select count(*) as n from canon.erp_document where rate is not null and base_total is not null',
};
