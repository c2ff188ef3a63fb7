import { identifier, literal } from '../../../ground/index.ts';
import {
  type CanonTableName,
  canonTables,
  type Lake,
  type Profile,
  type Reading,
  type RecordKind,
  type Side,
} from '../../../model/index.ts';
import { type StagedTable, stagedField } from '../staged-table.ts';
import { factorOf } from './amounts.ts';

/** What every insertion knows. */
export interface IngestContext {
  readonly profile: Profile;
  readonly baseCurrency: string | null;
  /** Whether some ERP document carries an e-mail address; else those of the shop have nothing to be compared with. */
  readonly emails: boolean;
}

/** One reading of one staged table, on its way into a canonical table. */
export interface Source {
  readonly staged: StagedTable;
  readonly reading: Reading;
  readonly profile: Profile;
  /** SQL of a field of the row, NULL of the right type when the reading does not have it. */
  readonly field: (name: string, type?: string) => string;
  /** SQL of the row's identity: file number times 2^40 plus row number. */
  readonly rowId: string;
  /** SQL condition for the rows that are readable, not left out, and belong to the reading. */
  readonly usable: string;
}

/** Bits of a record id that number the row within its file. */
export const rowBits = 40;

export function sourceOf(staged: StagedTable, reading: Reading, profile: Profile, alias = 's'): Source {
  const belongs = reading.headerColumn !== undefined || reading.only !== undefined;
  return {
    staged,
    reading,
    profile,
    field: (name, type = 'varchar') => {
      const source = reading.fields[name];
      if (source === undefined) return `null::${type}`;
      if (source.rowNumber)
        return `(${literal(`${staged.table.name}:`)} || (${alias}.row_no + ${staged.table.headerLines}))`;
      return `${alias}.${stagedField(reading, name)}`;
    },
    rowId: `(${firstRowId(staged.table.fileId)} + ${alias}.row_no)`,
    usable: `${alias}.bad is null and ${alias}.excluded is null${belongs ? ` and ${alias}.${stagedField(reading, 'belongs')}` : ''}`,
  };
}

/** SQL of the currency of a row's amounts: the base currency where the row does not say. */
export function currencyOf({ field, reading }: Source, { baseCurrency }: IngestContext): string {
  const base = baseCurrency === null ? 'null::varchar' : literal(baseCurrency);
  if (reading.fields['currency'] === undefined) return base;
  const own = `upper(${field('currency')})`;
  return baseCurrency === null ? own : `coalesce(${own}, ${base})`;
}

/** What the ids of a file's rows are counted from. */
export function firstRowId(fileId: number): bigint {
  return BigInt(fileId) << BigInt(rowBits);
}

/** SQL of the staged rows with their row number, as `s` or under another name. */
export function numberedRows({ stage }: StagedTable, alias = 's'): string {
  return `(select *, ${alias}.rowid + 1 as row_no from ${stage} ${alias}) ${alias}`;
}

/** SQL of the usable staged rows as `s`, with their row number, their currency and its minor units in one unit. */
export function stagedRows(source: Source, context: IngestContext): string {
  return `(select *, ${factorOf('s.own_currency')} as factor from (
  select *, ${currencyOf(source, context)} as own_currency from ${numberedRows(source.staged)} where ${source.usable}) s) s`;
}

/** What a column is that the reading does not have: it is not written at all. */
const isNull = /^null(::[a-z0-9(),]+)?$/;

/** SQL of a value made of a field; NULL, and not written, when the reading does not have the field. */
export function ifGiven({ reading }: Source, name: string, sql: string): string {
  return reading.fields[name] === undefined ? 'null' : sql;
}

/** Adds rows to a canonical table; columns that are not given are NULL. */
export async function insertRecords(
  lake: Lake,
  table: CanonTableName,
  source: Source,
  select: {
    readonly columns: Readonly<Record<string, string>>;
    readonly from: string;
    readonly where?: string;
    /** Values that several columns are made of, computed once and then columns of `s`. */
    readonly once?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const columns = Object.entries(canonTables[table]);
  const written = columns.filter(([name]) => !isNull.test(select.columns[name] ?? 'null'));
  const list = written.map(
    ([name, type]) => `cast(${select.columns[name]} as ${type}) as ${identifier(name)}`,
  );
  const names = written.map(([name]) => identifier(name)).join(', ');
  const where = select.where === undefined ? source.usable : `${source.usable} and ${select.where}`;
  const once = Object.entries(select.once ?? {}).map(
    ([name, expression]) => `${expression} as ${identifier(name)}`,
  );
  const from =
    once.length === 0
      ? `${select.from}\nwhere ${where}`
      : `(select s.*, ${once.join(', ')} from ${select.from}\nwhere ${where}) s`;
  await lake.run({
    name: `${table} from ${source.staged.table.name}`,
    sql: `insert into canon.${table} (${names})\nselect ${list.join(',\n  ')}\nfrom ${from}`,
  });
}

/** The readings of one record kind in a staged table, where it is of that side. */
export function sourcesOf(
  staged: StagedTable,
  profile: Profile,
  side: Side | 'any',
  record: RecordKind,
): readonly Source[] {
  if (side !== 'any' && staged.table.side !== side) return [];
  return staged.readings
    .filter((reading) => reading.record === record)
    .map((reading) => sourceOf(staged, reading, profile));
}
