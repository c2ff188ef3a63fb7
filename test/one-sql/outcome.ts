import { countSkus } from '../../src/app/decision/facts/count-skus.ts';
import { compare, type FlowInput, type Recognised } from '../../src/app/flow.ts';
import { listSkus } from '../../src/app/skus.ts';
import { summarise } from '../../src/app/summary/summarise.ts';
import type { Ingested } from '../../src/flow/2-ingest/index.ts';
import type { MeasureSeries, SkuFacts } from '../../src/model/decision/index.ts';
import type { Break, Lake, LakeRow, Problem, SkuFinding, Summary } from '../../src/model/index.ts';
import { measureLake } from '../../src/readiness/indicators/index.ts';

/** Everything the shared SQL decides on one engine. */
export interface Outcome {
  /** Every table of pair.* and finding.*, with its columns; rows in a fixed order. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly breaks: readonly Break[];
  readonly problems: readonly Problem[];
  readonly skus: readonly SkuFinding[];
  readonly skuFacts: SkuFacts | null;
  readonly summary: Summary;
  readonly measures: readonly MeasureSeries[];
}

/** Runs all that follows ingest on a lake that holds the canonical records, and reads back what it wrote. */
export async function outcomeOn(
  lake: Lake,
  given: { readonly recognised: Recognised; readonly ingested: Ingested },
  input: FlowInput,
): Promise<Outcome> {
  const compared = await compare(lake, given, input, () => {});
  const result = { ...compared, hashes: new Map<number, string>() };
  const skus = await listSkus(lake);
  const skuFacts = await countSkus(lake, skus, result.breaks, result.asOf);
  const figures = () => ({ seconds: 0, peakMemoryMiB: 0, version: 'test' });
  const summary = await summarise(lake, input, result, [], figures);
  const { timeZone } = input.profile.books;
  const all = { from: '2000-01-01T00:00:00Z', to: '2099-12-31T00:00:00Z' };
  const measures = await measureLake(lake, {
    timeZone,
    asOf: result.asOf,
    watermarks: { shop: all, erp: all },
    checked: new Set(result.checked.flatMap(({ control, reason }) => (reason === null ? [control.id] : []))),
    flowTimes: input.profile.flowTimes,
    breaks: result.breaks,
    skus: skuFacts,
    gateways: Object.keys(input.profile.gateways),
  });
  return {
    tables: await readTables(lake),
    breaks: result.breaks,
    problems: result.problems,
    skus,
    skuFacts,
    summary,
    measures,
  };
}

async function readTables(lake: Lake): Promise<Outcome['tables']> {
  const columns = await lake.rows({
    name: 'tables',
    // In DuckDB the three are databases of their own, in PostgreSQL schemas.
    sql: `select case when table_schema in ('pair', 'finding', 'evidence') then table_schema else table_catalog end as table_schema, table_name, column_name
from information_schema.columns where table_schema in ('pair', 'finding', 'evidence') or table_catalog in ('pair', 'finding', 'evidence')
order by 1, table_name, ordinal_position`,
  });
  const byTable = new Map<string, string[]>();
  for (const row of columns) {
    const table = `${row['table_schema']}.${row['table_name']}`;
    byTable.set(table, [...(byTable.get(table) ?? []), String(row['column_name'])]);
  }
  const tables: Record<string, readonly string[]> = {};
  for (const [table, names] of byTable) {
    const rows = await lake.rows({ name: table, sql: `select * from ${table}` });
    tables[table] = [names.join(' '), ...rows.map((row) => print(row, names)).sort()];
  }
  return tables;
}

/** Kinds of values stay apart: true is not the text true, 1 is not the text 1. */
function print(row: LakeRow, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => row[name]));
}
