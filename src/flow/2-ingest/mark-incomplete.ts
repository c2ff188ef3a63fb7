import { literal } from '../../ground/index.ts';
import type { Lake, Profile, Reading, RecordKind, Side } from '../../model/index.ts';
import { referenceKey } from './canon/keys.ts';
import { namesInRefusedRows } from './names-in-refused-rows.ts';
import type { PlacedRows } from './place-rows.ts';
import { type StagedTable, stagedField } from './staged-table.ts';

/** Fields by which a row that cannot be read still says which record it is of: by key, or by the document's number. */
const names: Readonly<
  Partial<Record<RecordKind, readonly (readonly [field: string, as: 'key' | 'number'])[]>>
> = {
  order: [['name', 'key']],
  'order-line': [['order', 'key']],
  document: [
    ['reference', 'key'],
    ['number', 'number'],
  ],
  'document-line': [['document', 'number']],
};

/** Remembers the records of which some row could not be read, while their table is staged. */
export async function rememberUnread(
  lake: Lake,
  staged: StagedTable,
  profile: Profile,
  { unread }: PlacedRows,
): Promise<void> {
  if (unread.length === 0) return;
  const refused = unread.filter(({ row }) => row === undefined);
  const homelessIn = (parent: string): readonly string[] =>
    unread.flatMap(({ column, value }) => (column === parent && value !== null ? [value] : []));
  for (const reading of staged.readings) {
    for (const [field, as] of names[reading.record] ?? []) {
      const source = reading.fields[field];
      if (source === undefined || source.rowNumber) continue;
      const told = [
        ...namesInRefusedRows(reading, field, refused),
        ...(reading.record.endsWith('-line') ? new Set(homelessIn(reading.record.replace('-line', ''))) : []),
      ];
      const sql =
        as === 'key'
          ? keySql(staged, profile)
          : (unreadNames: string) => `insert into unread_number select name from ${unreadNames} u`;
      await lake.run({
        name: 'records of unreadable rows',
        sql: sql(namesSql(staged, reading, field, told)),
      });
    }
  }
}

function namesSql({ stage }: StagedTable, reading: Reading, field: string, told: readonly string[]): string {
  const value = `s.${stagedField(reading, field)}`;
  const more = told.map((name) => ` union select ${literal(name)}`).join('');
  return `(select ${value} as name from ${stage} s where s.bad is not null and ${value} is not null${more})`;
}

function keySql({ table: { side } }: StagedTable, profile: Profile): (unreadNames: string) => string {
  return (unreadNames) =>
    `insert into canon.unread_key select ${literal(side)}, ${referenceKey('u.name', profile, side)} from ${unreadNames} u except select side, ref_key from canon.unread_key`;
}

/** Makes room for the numbers of documents of which some row cannot be read. */
export async function prepareUnread(lake: Lake): Promise<void> {
  await lake.run({ name: 'unread documents', sql: 'create temp table unread_number (name text)' });
}

/** Where a row of a record was not readable, the rest of the record is not compared and its absence is not reported. */
export async function markIncomplete(lake: Lake): Promise<void> {
  const records: readonly (readonly [Side, string])[] = [
    ['shop', 'shop_order'],
    ['erp', 'erp_document'],
  ];
  for (const [side, table] of records) {
    await lake.run({
      name: `${table} with unreadable rows`,
      sql: `update canon.${table} set incomplete = true where ref_key in (select ref_key from canon.unread_key where side = ${literal(side)})`,
    });
  }
  await lake.run({
    name: 'documents with unreadable lines',
    sql: 'update canon.erp_document set incomplete = true where number in (select name from unread_number)',
  });
}
