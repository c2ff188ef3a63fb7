/** Column types that mean the same in DuckDB and PostgreSQL. */
export type ColumnType =
  | 'bigint'
  | 'integer'
  | 'text'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'decimal(18,6)'
  | 'decimal(18,9)';

export type CanonTable = Readonly<Record<string, ColumnType>>;
