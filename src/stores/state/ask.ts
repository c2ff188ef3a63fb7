import { CompiledQuery } from 'kysely';
import type { Db } from './connection.ts';

/** Rows of a statement that is longer than a query builder makes readable; values go by `$1`, `$2`... */
export async function ask<Row>(
  db: Db,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const { rows } = await db.withoutPlugins().executeQuery<Row>(CompiledQuery.raw(sql, [...values]));
  return rows;
}

/** Collects the values of a statement that is put together from parts: each gets its `$n`. */
export class Values {
  readonly list: unknown[] = [];

  /** The place of a value, such as `$3`. */
  add(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}
