import { currencyDigits, identifier, literal } from '../../../ground/index.ts';
import {
  type CanonTableName,
  canonTables,
  type Lake,
  type Profile,
  type Reading,
  type RecordKind,
} from '../../../model/index.ts';
import { type StagedTable, stagedField } from '../stage-table.ts';

/** One reading of one staged table, on its way into a canonical table. */
export interface Source {
  readonly staged: StagedTable;
  readonly reading: Reading;
  readonly profile: Profile;
  /** SQL of a field of the row `s`, NULL of the right type when the reading does not have it. */
  readonly field: (name: string, type?: string) => string;
  /** SQL of the row's identity: file number times 2^40 plus row number. */
  readonly rowId: string;
  /** SQL condition for the rows that are readable, not left out, and belong to the reading. */
  readonly usable: string;
}

/** Bits of a record id that number the row within its file. */
export const rowBits = 40;

export function sourceOf(staged: StagedTable, reading: Reading, profile: Profile): Source {
  const belongs = reading.headerColumn !== undefined || reading.only !== undefined;
  return {
    staged,
    reading,
    profile,
    field: (name, type = 'varchar') => {
      const source = reading.fields[name];
      if (source === undefined) return `null::${type}`;
      if (source.rowNumber)
        return `(${literal(`${staged.table.name}:`)} || (s.row_no + ${staged.table.headerLines}))`;
      return `s.${stagedField(reading, name)}`;
    },
    rowId: `(${BigInt(staged.table.fileId) << BigInt(rowBits)} + s.row_no)`,
    usable: `s.bad is null and s.excluded is null${belongs ? ` and s.${stagedField(reading, 'belongs')}` : ''}`,
  };
}

/** SQL of the staged rows as `s`, with their row number and the minor units in one unit of their currency. */
export function stagedRows(source: Source, currency: string): string {
  return `(select *, s.rowid + 1 as row_no, ${factorOf(currency)} as factor from ${source.staged.stage} s) s`;
}

/** SQL of the number of minor units in one unit of a currency; the digits come from ISO 4217. */
export function factorOf(currency: string): string {
  const cases = [...currencyDigits]
    .filter(([, digits]) => digits !== 2)
    .map(([code, digits]) => `when '${code}' then ${10 ** digits}`);
  return `cast(case ${currency} ${cases.join(' ')} else 100 end as integer)`;
}

/** SQL of an amount in minor units. */
export function minor(amount: string): string {
  return `cast(${amount} * s.factor as bigint)`;
}

/** Adds rows to a canonical table; every column of the table must be given. */
export async function insertRecords(
  lake: Lake,
  table: CanonTableName,
  source: Source,
  select: {
    readonly columns: Readonly<Record<string, string>>;
    readonly from: string;
    readonly where?: string;
  },
): Promise<void> {
  const columns = Object.entries(canonTables[table]);
  const list = columns.map(([name, type]) => {
    const expression = select.columns[name] ?? 'null';
    return `cast(${expression} as ${type}) as ${identifier(name)}`;
  });
  const where = select.where === undefined ? source.usable : `${source.usable} and ${select.where}`;
  await lake.run({
    name: `${table} from ${source.staged.table.name}`,
    sql: `insert into canon.${table}\nselect ${list.join(',\n  ')}\nfrom ${select.from}\nwhere ${where}`,
  });
}

/** Picks the readings of one record kind on one side, each with the table it was staged in. */
export function sourcesOf(
  staged: readonly StagedTable[],
  profile: Profile,
  side: 'shop' | 'erp' | 'any',
  record: RecordKind,
): readonly Source[] {
  return staged.flatMap((one) =>
    side !== 'any' && one.table.side !== side
      ? []
      : one.readings
          .filter((reading) => reading.record === record)
          .map((reading) => sourceOf(one, reading, profile)),
  );
}

/** SQL of the key under which a reference is compared: case, blanks, "#" and leading words such as "Shopify" do not count. */
export function referenceKey(text: string, profile: Profile): string {
  const bare = `replace(replace(upper(trim(${text})), '#', ''), ' ', '')`;
  const { pattern, dropWords } = profile.reference;
  const cut =
    pattern === null
      ? text
      : `coalesce(nullif(regexp_extract(${text}, ${literal(pattern)}, 1), ''), ${text})`;
  const key = pattern === null ? bare : `replace(replace(upper(trim(${cut})), '#', ''), ' ', '')`;
  const words = dropWords
    .map((word) => word.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .filter((word) => word !== '');
  const dropped = words.map((word) => `when ${key} like '${word}%' then substr(${key}, ${word.length + 1})`);
  const plain = dropped.length === 0 ? key : `case ${dropped.join(' ')} else ${key} end`;
  return `nullif(ltrim(${plain}, ':.-_/'), '')`;
}

/** SQL of the key under which SKUs and item numbers are compared. */
export function itemKey(text: string): string {
  return `nullif(upper(trim(${text})), '')`;
}

/** SQL of a customer's e-mail address without case and outer blanks, hashed. */
export function emailKey(text: string): string {
  return `md5(nullif(lower(trim(${text})), ''))`;
}
