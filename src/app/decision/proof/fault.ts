import { integerLiteral, literal } from '../../../ground/index.ts';
import type { BreakKind, Lake, LakeRow, Symptom } from '../../../model/index.ts';

/** One record of the data that a fault can be planted in. */
export type Victim = LakeRow;

/** A defect that is planted in a copy of the data, and must then be found. */
export interface PlantedDefect {
  /** Such as `order-never-sent`. */
  readonly id: string;
  readonly symptom: Symptom;
  /** Kinds of break it may rightly be called. */
  readonly kinds: readonly BreakKind[];
  /** What is done to the copy, as it would have happened. */
  readonly says: string;
  /** What the data must have for it; said where there is none. */
  readonly needs: string;
  /** SQL of the records it can be planted in, each with its `name` (as breaks name it); `asOf` is a day that is old enough. */
  candidates(oldEnough: string): string;
  /** Changes the copy. */
  plant(lake: Lake, victim: Victim): Promise<void>;
}

/** A whole number of a victim, as SQL. */
export const number = (victim: Victim, column: string): string =>
  integerLiteral(BigInt(String(victim[column] ?? 0)));

/** A text of a victim, as SQL. */
export const quoted = (victim: Victim, column: string): string => {
  const value = victim[column];
  return value === null || value === undefined ? 'null' : literal(String(value));
};

/** Runs one change of the copy. */
export const change = (lake: Lake, sql: string): Promise<void> => lake.run({ name: 'plant a fault', sql });

/** Adds a row like another one, with some values of its own; what the other leaves out stays out. */
export async function copyRow(
  lake: Lake,
  table: string,
  where: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const [row] = await lake.rows({
    name: 'row to copy',
    sql: `select * from canon.${table} where ${where} limit 1`,
  });
  // A column that no file fills is not stored, and cannot be written.
  const columns = Object.entries(row ?? {}).flatMap(([name, value]) => (value === null ? [] : [name]));
  const list = columns.map((name) => values[name] ?? name).join(', ');
  await change(
    lake,
    `insert into canon.${table} (${columns.join(', ')}) select ${list} from canon.${table} where ${where}`,
  );
}

/** Orders with one document of each class at most, long enough ago, and of which nothing was taken back. */
export const plainSales = (oldEnough: string): string => `(
  select group_id, coalesce(min(case when class = 'invoice' then document_id end), min(document_id)) as document_id
  from pair.document_group group by group_id
  having count(*) = count(distinct class) and count(case when class not in ('order', 'invoice') then 1 end) = 0) p
join canon.shop_order o on o.order_id = p.group_id
join canon.erp_document d on d.document_id = p.document_id
where not o.incomplete and not d.incomplete and o.cancelled_on is null and not coalesce(o.edited, false)
  and o.total > 0 and o.total = d.total and o.currency = d.currency and o.placed_on <= date ${literal(oldEnough)}
  and not exists (select 1 from canon.shop_refund r where r.ref_key = o.ref_key)
  and not exists (select 1 from pair.shop_member m where m.group_id = o.order_id)`;
