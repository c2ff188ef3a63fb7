import { canonTables, type Lake } from '../../src/model/index.ts';
import type { PostgresLake } from './postgres-lake.ts';

const portion = 5_000;

/** Columns that PostgreSQL must find records by; DuckDB needs no index for it. */
const keys: Readonly<Record<string, readonly string[]>> = {
  shop_order: ['order_id', 'ref_key'],
  shop_order_line: ['order_id', 'line_id'],
  erp_document: ['document_id', 'ref_key'],
  erp_document_line: ['document_id', 'line_id'],
};

/** Makes the schemas and the canonical tables in PostgreSQL, and copies every row of them from the other lake. */
export async function copyCanon(from: Lake, to: PostgresLake): Promise<void> {
  for (const schema of ['canon', 'pair', 'finding', 'evidence']) {
    await to.run({ name: `schema ${schema}`, sql: `create schema ${schema}` });
  }
  for (const [table, columns] of Object.entries(canonTables)) {
    const list = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
    await to.run({ name: `table ${table}`, sql: `create table canon.${table} (${list.join(', ')})` });
    const rows = await from.rows({ name: `rows of ${table}`, sql: `select * from canon.${table}` });
    for (let start = 0; start < rows.length; start += portion) {
      await to.load(
        `insert into canon.${table} select * from json_populate_recordset(null::canon.${table}, $1)`,
        JSON.stringify(rows.slice(start, start + portion)),
      );
    }
    for (const key of keys[table] ?? []) {
      await to.run({ name: `index on ${table}`, sql: `create index on canon.${table} (${key})` });
    }
    await to.run({ name: `statistics of ${table}`, sql: `analyze canon.${table}` });
  }
}
