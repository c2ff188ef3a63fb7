import type { Lake } from '../../../model/index.ts';
import { factorOf, minor, minorPercent, minorProduct } from './amounts.ts';
import { ifGiven, insertRecords, numberedRows, rowBits, type Source } from './insert.ts';
import { itemKey, locationKey } from './keys.ts';

/** Temporary table of document numbers that lines of the table in hand may name. */
export const documentNumbers = 'document_number';

/** Makes the document numbers: of the same file where lines and documents stand in one table, else of all files. */
async function collectDocumentNumbers(lake: Lake, source: Source, sameTable: boolean): Promise<void> {
  const file = sameTable ? ` and document_id >> ${rowBits} = ${source.staged.table.fileId}` : '';
  await lake.run({
    name: 'document numbers',
    sql: `create or replace temp table ${documentNumbers} as
select number, min(document_id) as document_id, min(${factorOf('currency')}) as factor, min(sign) as sign
from canon.erp_document where number is not null${file} group by 1
union all
select chr(30) || i.id, min(document_id), min(${factorOf('currency')}), min(sign)
from ${internalIds} i join canon.erp_document d using (document_id) where i.id is not null${file} group by 1 having count(*) = 1`,
  });
}

/** Temporary table of the ERP's internal ids of documents: lines link by them where they do not carry the number. */
const internalIds = 'document_internal_id';

/** Makes room for the internal ids of documents. */
export async function prepareInternalIds(lake: Lake): Promise<void> {
  await lake.run({
    name: 'internal ids of documents',
    sql: `create temp table ${internalIds} (id text, document_id bigint)`,
  });
}

/** Remembers the internal ids of the documents of one reading. */
export async function rememberInternalIds(lake: Lake, source: Source): Promise<void> {
  if (source.reading.fields['id'] === undefined) return;
  await lake.run({
    name: `internal ids of documents in ${source.staged.table.name}`,
    sql: `insert into ${internalIds} select ${source.field('id')}, ${source.rowId} from ${numberedRows(source.staged)} where ${source.usable}`,
  });
}

/** SQL of what a line calls its document: the number, else the internal id, which may be another document's number. */
export function documentLink({ field, reading }: Source): string {
  return reading.fields['documentId'] === undefined
    ? field('document')
    : `coalesce(${field('document')}, chr(30) || ${field('documentId')})`;
}

/** Writes the lines of one reading to canon.erp_document_line. */
export async function insertDocumentLines(lake: Lake, source: Source, sameTable: boolean): Promise<void> {
  await collectDocumentNumbers(lake, source, sameTable);
  const { field, reading, staged } = source;
  const decimal = (name: string): string => field(name, 'decimal(18,6)');
  const given = (name: string): boolean => reading.fields[name] !== undefined;
  const price = decimal('unitPrice');
  const percent = minorPercent('s.units', price, decimal('discountPercent'));
  const discount = given('discountPercent')
    ? `case when ${decimal('discount')} is not null then ${minor(decimal('discount'))} else ${percent} end`
    : minor(decimal('discount'));
  const product = `${minorProduct('s.units', price)} - coalesce(${discount}, 0)`;
  const amount = given('amount')
    ? `case when ${decimal('amount')} is not null then ${minor(`s.sign * ${decimal('amount')}`)} else ${product} end`
    : product;
  await insertRecords(lake, 'erp_document_line', source, {
    columns: {
      line_id: source.rowId,
      document_id: 's.document_id',
      line_no: `coalesce(${field('line')}, cast(s.row_no as varchar))`,
      kind: `coalesce(${field('kind')}, 'item')`,
      item: 's.code',
      item_key: itemKey('s.code'),
      description: field('description'),
      quantity: 's.units',
      unit_price: price,
      amount,
      discount,
      tax: minor(`s.sign * ${decimal('tax')}`),
      account: field('account'),
      location: field('location'),
      location_key: ifGiven(source, 'location', locationKey(field('location'), {})),
      shop_line: field('shopLine'),
      unit_factor: field('unitFactor', 'decimal(18,6)'),
    },
    from: `(select s.*, n.document_id, n.factor, n.sign from ${numberedRows(staged)}
  join ${documentNumbers} n on n.number = ${documentLink(source)}) s`,
    once: {
      units: `cast(s.sign * ${decimal('quantity')} as decimal(18,6))`,
      code: `coalesce(${field('item')}, ${field('sku')})`,
    },
  });
}
