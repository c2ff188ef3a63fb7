import { DuckDBInstance } from '@duckdb/node-api';

/** What a measured child prints on its last line. */
export interface ChildFigures {
  readonly seconds: number;
  readonly peakMib: number;
  readonly rows: number;
}

/** Runs a job on an in-memory DuckDB with two threads and default settings, and prints its figures as JSON. */
export async function runOnDuckDb(
  job: (run: (sql: string) => Promise<number>) => Promise<number>,
): Promise<void> {
  const started = performance.now();
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const rows = await job(async (sql) => {
    const reader = await connection.runAndReadAll(sql);
    const value = reader.getRows()[0]?.[0];
    return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : 0;
  });
  const figures: ChildFigures = {
    seconds: (performance.now() - started) / 1000,
    peakMib: process.resourceUsage().maxRSS / 1024,
    rows,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** A value as an SQL string literal. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
