import { literal } from '../../../ground/index.ts';
import { fiscalPeriods } from '../../../ground/periods.ts';
import type { Lake, Profile } from '../../../model/index.ts';

/** Writes canon.period: the posting periods from the first to the last day of the records. */
export async function insertPeriods(lake: Lake, profile: Profile): Promise<void> {
  const [range] = await lake.rows({
    name: 'days of the books',
    sql: `select cast(min(d) as varchar) as first_day, cast(max(d) as varchar) as last_day from (
  select placed_on as d from canon.shop_order union all select fulfilled_on from canon.shop_order
  union all select document_on from canon.erp_document union all select posted_on from canon.erp_document
  union all select refunded_on from canon.shop_refund) days
where d between date '1970-01-01' and date '2200-12-31'`,
  });
  const [first, last] = [range?.['first_day'], range?.['last_day']];
  if (typeof first !== 'string' || typeof last !== 'string') return;
  const { kind, startsOn } = profile.books.fiscalCalendar;
  const periods = fiscalPeriods(startsOn === undefined ? { kind } : { kind, startsOn }, first, last);
  const rows = periods.map(
    ({ name, firstDay, lastDay }) => `(${literal(name)}, date '${firstDay}', date '${lastDay}')`,
  );
  await lake.run({ name: 'posting periods', sql: `insert into canon.period values ${rows.join(', ')}` });
}
