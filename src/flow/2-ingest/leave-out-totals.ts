import { literal } from '../../ground/index.ts';
import type { Lake, Reading, RecordKind } from '../../model/index.ts';
import { type StagedTable, stagedField } from './staged-table.ts';

/** Field that names a record, and the fields one of which a real record has beside it. */
const telling: Readonly<Partial<Record<RecordKind, readonly [name: string, ...dates: string[]]>>> = {
  order: ['name', 'placedAt'],
  'order-line': ['order', 'sku', 'title'],
  document: ['number', 'documentOn', 'postedOn', 'createdAt'],
  'document-line': ['document', 'item', 'sku'],
  payment: ['order', 'occurredAt'],
  payout: ['id', 'paidOn'],
};

const word =
  /^((grand|sub|net|gross|report)[\s-]*)?(totals?|totaal|totales?|sum|summe|suma|somme|gesamt(summe|betrag)?)(?=$|[\s:.(])/i;

/** Why such a row is left out. */
const reason = 'total of the rows above';

/** Totals stand at the end of a report, the odd line of remarks below them. */
const lastRows = 3;

/**
 * Leaves out the totals at the end of a table, which would be read as a record named "Total": its name is such a word,
 * and it has nothing of what a record has beside its amounts. Says whether there were any.
 */
export async function leaveOutTotals(
  lake: Lake,
  { table, readings, stage }: Pick<StagedTable, 'table' | 'readings' | 'stage'>,
): Promise<boolean> {
  const tests = readings.flatMap((reading) => candidate(reading));
  if (tests.length === 0) return false;
  const rows = await lake.rows({
    name: `last rows of ${table.name}`,
    sql: tests
      .map(
        ({ name, rest }) =>
          `select rowid as id, ${name} as name from ${stage} where rowid >= (select count(*) from ${stage}) - ${lastRows} and excluded is null and ${name} is not null${rest.map((column) => ` and ${column} is null`).join('')}`,
      )
      .join('\nunion all\n'),
  });
  const totals = rows.filter((row) => word.test(String(row['name']).trim())).map((row) => String(row['id']));
  if (totals.length === 0) return false;
  await lake.run({
    name: `totals of ${table.name}`,
    sql: `update ${stage} set excluded = ${literal(reason)}, bad = null where rowid in (${totals.join(', ')})`,
  });
  return true;
}

function candidate(reading: Reading): readonly { readonly name: string; readonly rest: readonly string[] }[] {
  const [name = '', ...others] = telling[reading.record] ?? [];
  const given = (field: string): boolean =>
    reading.fields[field] !== undefined && reading.fields[field]?.rowNumber === undefined;
  const rest = others.filter(given);
  if (!given(name) || rest.length === 0) return [];
  return [{ name: stagedField(reading, name), rest: rest.map((field) => stagedField(reading, field)) }];
}
