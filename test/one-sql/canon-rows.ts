import { identifier, literal } from '../../src/ground/index.ts';
import { type CanonTableName, canonTables, type Lake } from '../../src/model/index.ts';

/** One canonical record by column; columns left out are missing. */
export type CanonRow = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type CanonRows = Readonly<Partial<Record<CanonTableName, readonly CanonRow[]>>>;

/** Writes canonical records into a lake whose canonical tables are made already. */
export async function insertCanon(lake: Lake, rows: CanonRows): Promise<void> {
  for (const [table, records] of Object.entries(rows)) {
    const known = Object.keys(canonTables[table as CanonTableName]);
    const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
    const unknown = columns.filter((column) => !known.includes(column));
    if (unknown.length > 0) throw new Error(`canon.${table} has no column ${unknown.join(', ')}`);
    if (records.length === 0) continue;
    const values = records.map((record) => `(${columns.map((column) => print(record[column])).join(', ')})`);
    await lake.run({
      name: `rows of ${table}`,
      sql: `insert into canon.${table} (${columns.map(identifier).join(', ')}) values ${values.join(', ')}`,
    });
  }
}

function print(value: CanonRow[string]): string {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  return literal(value ?? null);
}
