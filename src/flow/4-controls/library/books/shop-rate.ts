import { literal } from '../../../../ground/index.ts';
import { type Control, toleranceOf } from '../../control.ts';
import { baseAmountAgrees, foreignRecords, rateAgrees } from './rates.ts';

/** Larger amounts could not be multiplied with a rate. */
const most = 100_000_000_000n;

const wide = (value: string): string => `cast(${value} as decimal(38,0))`;

/** SQL condition that one amount is further from another than a share of it. */
const isOff =
  (share: bigint, of: bigint) =>
  (amount: string, right: string): string =>
    `abs(${amount} - ${right}) * ${of} > ${right} * ${share}`;

/** Documents whose rate is not that of their own table: that is what another control says of them. */
const found = (controls: readonly Control[]): string =>
  `not exists (select 1 from finding.finding f where f.control in (${controls.map(({ id }) => literal(id)).join(', ')}) and f.document_id = o.document_id)`;

export const shopRateAgrees: Control = {
  id: 'order.rate-is-that-of-the-shop',
  claim: 'A foreign order is worth in the books what the shop converted it to.',
  why: 'The gateway pays at its own rate: the difference between the two tables ends up among revenue.',
  severity: 'major',
  symptom: 'fx-amounts-wrong',
  kinds: ['fx-rate-differs'],
  grain: 'order',
  tolerance: {
    percent: '2',
    says: 'Rates of the same day differ by source, and by the fee of a conversion.',
  },
  cannot: (facts) => {
    if (!facts.has('erp_document')) return 'no ERP documents were given';
    if (facts.baseCurrency === null) return 'the base currency is not known (profile: books.baseCurrency)';
    if (!facts.fills('shop_order', 'other_total'))
      return 'the shop orders carry their amounts in one currency only';
    return facts.fills('erp_document', 'base_total') ? null : 'the ERP documents carry no base amount';
  },
  subjects: foreignRecords,
  steps: (facts) => {
    const base = literal(facts.baseCurrency);
    // Written down before rates are joined to it: DuckDB fails to plan the two in one statement.
    const foreign = {
      name: 'foreign orders beside their documents in the same currency',
      sql: `create table finding.foreign_order as
select m.group_id, d.document_id, d.total as document_total, d.base_total, d.document_on, o.total, o.other_total, o.currency, o.placed_on
from pair.erp_member m join canon.erp_document d on d.document_id = m.document_id join canon.shop_order o on o.order_id = m.group_id
where d.currency = o.currency and o.currency <> ${base} and o.other_currency = ${base} and o.total > 0 and o.other_total > 100 and d.base_total is not null and not d.incomplete and not o.incomplete`,
    };
    if (!facts.has('fx_rate')) return [foreign];
    return [
      foreign,
      {
        name: "rate of the ERP's table on the day of each foreign order",
        sql: `create table finding.rate_of_order as
select n.currency, n.placed_on, min(r.rate) as rate, bool_and(r.per_base) as per_base
from (
  select o.currency, o.placed_on, max(r.valid_from) as valid_from
  from (select distinct currency, placed_on from finding.foreign_order) o
  join canon.fx_rate r on r.currency = o.currency and r.valid_from <= o.placed_on and r.valid_from >= o.placed_on - ${facts.profile.rates.maxAgeDays}
  group by o.currency, o.placed_on
) n join canon.fx_rate r on r.currency = n.currency and r.valid_from = n.valid_from group by n.currency, n.placed_on`,
      },
    ];
  },
  // Of the day of the order, as rates move: by the table, or by documents of that day. One break an order.
  finding: (facts) => {
    const base = literal(facts.baseCurrency);
    const [whole = '0', fraction = ''] = (toleranceOf(shopRateAgrees, facts.profile).percent ?? '0').split(
      '.',
    );
    const off = isOff(BigInt(whole + fraction), 100n * 10n ** BigInt(fraction.length));
    const byTable = `case when o.total >= ${most} or o.other_total >= ${most} then false when r.per_base then ${off(`${wide('o.total')} * b.factor`, `${wide('o.other_total')} * c.factor * r.rate`)} else ${off(`${wide('o.total')} * b.factor * r.rate`, `${wide('o.other_total')} * c.factor`)} end`;
    const byDocument = `o.document_total = o.total and o.document_on between o.placed_on - 1 and o.placed_on + 3 and ${off(wide('o.base_total'), wide('o.other_total'))}`;
    const rates = ` join finding.rate_of_order r on r.currency = o.currency and r.placed_on = o.placed_on join canon.currency c on c.code = o.currency join canon.currency b on b.code = ${base}`;
    return `select 'fx-rate-differs' as kind, k.group_id, k.document_id, k.group_id as shop_row, k.document_id as erp_row, 'baseTotal' as field, k.other_total as expected_minor, k.base_total as actual_minor, ${base} as currency, k.currency as detail
from (
  select o.group_id, min(o.document_id) as document_id, min(o.other_total) as other_total, sum(o.base_total) as base_total, min(o.currency) as currency
  from finding.foreign_order o${facts.has('fx_rate') ? rates : ''}
  where ${facts.has('fx_rate') ? byTable : byDocument} and ${found([rateAgrees, baseAmountAgrees])}
  group by o.group_id
) k`;
  },
  checked: 'select count(*) as n from canon.shop_order where other_currency <> currency',
};
