import { type CanonTableName, canonTables, type Lake } from '../../model/index.ts';
import { rowBits } from './canon/insert.ts';

/** What reading the same record more than once came to. */
export interface Settled {
  /** Records read again with the same content: one record, by file of the copy. */
  readonly copies: readonly { readonly fileId: number; readonly rows: number }[];
  /** Records read with the same id and different content. */
  readonly conflicts: readonly Conflict[];
}

export interface Conflict {
  readonly table: CanonTableName;
  readonly id: string;
  /** Record ids of the versions, in the order of files and rows. */
  readonly records: readonly bigint[];
}

interface Parent {
  readonly table: CanonTableName;
  readonly key: string;
  /** SQL of the record's own identity. */
  readonly identity: string;
  /** SQL condition that the source numbers its records; else equal rows of one file are different records. */
  readonly numbered: string;
  readonly lines?: { readonly table: CanonTableName; readonly key: string };
}

const parents: readonly Parent[] = [
  {
    table: 'shop_order',
    key: 'order_id',
    identity: "coalesce(shop, '') || chr(31) || coalesce(external_id, name)",
    numbered: 'external_id is not null',
    lines: { table: 'shop_order_line', key: 'line_id' },
  },
  {
    table: 'erp_document',
    key: 'document_id',
    identity:
      "coalesce(entity, '') || chr(31) || type || chr(31) || case when numbered then number else concat_ws(chr(31), reference, document_on, currency, total, email_form) end",
    numbered: 'numbered',
    lines: { table: 'erp_document_line', key: 'line_id' },
  },
  ...(['shop', 'erp'] as const).flatMap((side): readonly Parent[] => [
    {
      table: `${side}_payment`,
      key: 'payment_id',
      identity: 'coalesce(external_id, concat_ws(chr(31), type, order_name, amount, occurred_on, payout))',
      numbered: 'external_id is not null',
    },
    {
      table: `${side}_payout`,
      key: 'payout_id',
      // A payout may reach the bank in several receipts, which all bear its number.
      identity: `coalesce(payout, '') || chr(31) || coalesce(currency, '')${side === 'erp' ? ' || chr(31) || concat_ws(chr(31), paid_on, gross, fee, net)' : ''}`,
      numbered: side === 'erp' ? 'false' : 'payout is not null',
    },
  ]),
  {
    table: 'item_reference',
    key: 'reference_id',
    identity: 'sku_key || chr(31) || item_key',
    numbered: 'true',
  },
  { table: 'fx_rate', key: 'rate_id', identity: 'currency || chr(31) || valid_from', numbered: 'true' },
];

/** Makes one record of each record that was read several times, and names those whose versions differ. */
export async function settleCopies(lake: Lake, wins: 'report' | 'last-file'): Promise<Settled> {
  const copies = new Map<number, number>();
  const conflicts: Conflict[] = [];
  for (const parent of parents) {
    if (!(await hasRepeats(lake, parent))) continue;
    const groups: readonly Group[] = await repeatedRecords(lake, parent);
    for (const group of groups) {
      const [first, ...rest] = group.records;
      if (first === undefined) continue;
      const kept = group.same || wins === 'report' ? first : (rest.at(-1) ?? first);
      await removeRecords(
        lake,
        parent,
        group.records.filter((record) => record !== kept),
      );
      if (group.same || wins === 'last-file') {
        for (const record of group.records) {
          if (record !== kept)
            count(copies, Number(record >> BigInt(rowBits)), group.rowsOf.get(record) ?? 1);
        }
      } else {
        conflicts.push({ table: parent.table, id: group.id, records: group.records });
        if ('incomplete' in canonTables[parent.table]) {
          await lake.run({
            name: `conflict in ${parent.table}`,
            sql: `update canon.${parent.table} set incomplete = true where ${parent.key} = ${kept}`,
          });
        }
      }
    }
  }
  return { copies: [...copies].map(([fileId, rows]) => ({ fileId, rows })), conflicts };
}

function count(map: Map<number, number>, key: number, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

async function hasRepeats(lake: Lake, { table, identity, key, numbered }: Parent): Promise<boolean> {
  // Equal unnumbered rows of one file are different records, so only several files can repeat one.
  const [row] = await lake.rows({
    name: `repeats in ${table}`,
    sql: `select count(*) as n, count(distinct ${identity}) as ids, count(distinct ${key} >> ${rowBits}) as files, count(*) filter (where ${numbered}) as numbered from canon.${table}`,
  });
  const repeated = row?.['n'] !== row?.['ids'];
  return repeated && (Number(row?.['files']) > 1 || Number(row?.['numbered']) > 0);
}

interface Group {
  readonly id: string;
  readonly same: boolean;
  readonly records: readonly bigint[];
  readonly rowsOf: ReadonlyMap<bigint, number>;
}

async function repeatedRecords(lake: Lake, parent: Parent): Promise<readonly Group[]> {
  const { table, key, identity, numbered, lines } = parent;
  const content = Object.keys(canonTables[table]).filter((column) => column !== key);
  const contentText = content
    .map((column) => `coalesce(cast(r.${column} as varchar), chr(1))`)
    .join(', chr(31), ');
  const lineColumns =
    lines === undefined
      ? []
      : Object.keys(canonTables[lines.table]).filter((column) => column !== lines.key && column !== key);
  const lineText = lineColumns
    .map((column) => `coalesce(cast(l.${column} as varchar), chr(1))`)
    .join(', chr(31), ');
  const lineSide =
    lines === undefined
      ? "select null::bigint as record, 0 as line_rows, '' as line_text where false"
      : `select l.${key} as record, count(*) as line_rows, string_agg(concat(${lineText}), chr(30) order by concat(${lineText})) as line_text from canon.${lines.table} l where l.${key} in (select ${key} from repeated) group by 1`;
  const rows = await lake.rows({
    name: `records of ${table} read more than once`,
    sql: `with identified as (
  select ${identity} as identity, ${key}, ${numbered} as numbered, ${key} >> ${rowBits} as file_id from canon.${table}
), several as (
  select identity from identified group by 1 having count(*) > 1
), repeated as (
  select i.identity, i.${key}, case when i.numbered then 1 else row_number() over (partition by i.identity, i.file_id order by i.${key}) end as nth
  from identified i join several on several.identity = i.identity
), lined as (${lineSide})
select q.identity, q.nth, cast(q.${key} as varchar) as record, md5(concat(${contentText}, chr(30), coalesce(l.line_text, ''))) as content, coalesce(l.line_rows, 1) as line_rows
from repeated q join canon.${table} r on r.${key} = q.${key} left join lined l on l.record = q.${key}
order by q.identity, q.nth, q.${key}`,
  });
  interface Growing {
    readonly identity: string;
    readonly contents: Set<string>;
    readonly records: bigint[];
    readonly rowsOf: Map<bigint, number>;
  }
  const groups = new Map<string, Growing>();
  for (const row of rows) {
    const name = `${row['identity']}\u001f${row['nth']}`;
    const group: Growing = groups.get(name) ?? {
      identity: String(row['identity']),
      contents: new Set(),
      records: [],
      rowsOf: new Map(),
    };
    const record = BigInt(String(row['record']));
    group.contents.add(String(row['content']));
    group.records.push(record);
    group.rowsOf.set(record, Number(row['line_rows']));
    groups.set(name, group);
  }
  return [...groups.values()]
    .filter((group) => group.records.length > 1)
    .map((group) => ({
      id: group.identity
        .split('\u001f')
        .filter((part) => part !== '')
        .join(' '),
      same: group.contents.size === 1,
      records: group.records,
      rowsOf: group.rowsOf,
    }));
}

async function removeRecords(
  lake: Lake,
  { table, key, lines }: Parent,
  records: readonly bigint[],
): Promise<void> {
  if (records.length === 0) return;
  const targets: readonly CanonTableName[] = lines === undefined ? [table] : [table, lines.table];
  for (const target of targets) {
    await lake.run({
      name: `copies in ${target}`,
      sql: `delete from canon.${target} where ${key} in (${records.join(', ')})`,
    });
  }
}
