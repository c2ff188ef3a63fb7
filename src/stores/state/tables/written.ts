import type { ColumnType } from 'kysely';

/** A jsonb column: read as a value, written as JSON text, since the driver takes a list for one of PostgreSQL's. */
export type Written<T> = ColumnType<T, string, string>;
