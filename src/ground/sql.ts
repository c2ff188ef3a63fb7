import { failure } from './failure.ts';

/**
 * A quoted name, the same in DuckDB and PostgreSQL.
 * PostgreSQL cuts names after 63 bytes: keep names of shared tables and columns shorter.
 */
export function identifier(name: string): string {
  if (name === '') throw failure('bug', { what: 'an SQL name is empty' });
  refuseNul(name);
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text value or NULL, the same in DuckDB and PostgreSQL (with its default standard_conforming_strings). */
export function literal(text: string | null): string {
  if (text === null) return 'NULL';
  refuseNul(text);
  return `'${text.replaceAll("'", "''")}'`;
}

/** A whole number or NULL; negative ones in brackets, since `--` would begin a comment. */
export function integerLiteral(value: bigint | number | null): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw failure('bug', { what: `${value} is not an exact whole number` });
  }
  return value < 0 ? `(${value})` : `${BigInt(value)}`;
}

function refuseNul(text: string): void {
  if (text.includes('\0')) throw failure('bug', { what: 'a NUL character in SQL text' });
}
