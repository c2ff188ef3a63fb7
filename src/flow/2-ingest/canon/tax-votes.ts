import type { Lake } from '../../../model/index.ts';
import { minor, wideMinor } from './amounts.ts';
import { type IngestContext, type Source, stagedRows } from './insert.ts';

/** SQL of what an order's total holds besides goods, shipping and other charges: its tax, or nothing when prices contain it. */
export function restOfTotal(money: (column: string) => string, tip: string): string {
  const charges = ['shipping', 'duty', 'fee', 'rounding'].map((name) => `coalesce(${money(name)}, 0)`);
  return `(${[money('total'), money('subtotal'), ...charges, tip].join(' - ')})`;
}

/** Files do not say whether prices contain their tax: the totals of most orders of the same file and currency do. */
export async function countTaxVotes(lake: Lake, source: Source, context: IngestContext): Promise<string> {
  const { field, reading } = source;
  const decided = reading.taxIncluded !== undefined;
  const given = (name: string): string =>
    reading.fields[name] === undefined ? 'null::bigint' : minor(field(name, 'decimal(18,6)'));
  const tip = `coalesce(${given('tip')}, ${wideMinor('t.tip')}, 0)`;
  const votes = `select currency, sum(case when rest = 0 then 1 else 0 end) >= sum(case when rest = tax then 1 else 0 end) as votes_included
from (
  select s.own_currency as currency, ${given('tax')} as tax, ${restOfTotal(given, tip)} as rest
  from ${stagedRows(source, context)} left join order_tip t on t.order_row = s.row_no
  where ${field('tax', 'decimal(18,6)')} <> 0
) s group by 1`;
  await lake.run({
    name: 'tax inclusion by currency',
    sql: `create or replace temp table tax_vote as ${decided ? 'select null::varchar as currency, false as votes_included where false' : votes}`,
  });
  return 'tax_vote';
}
