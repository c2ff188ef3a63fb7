import type { Lake } from '../../../model/index.ts';
import { factorOf, minor, minorPercent, minorProduct } from './amounts.ts';
import { insertRecords, numberedRows, rowBits, type Source } from './insert.ts';
import { itemKey } from './keys.ts';

/** Temporary table of document numbers that lines of the table in hand may name. */
export const documentNumbers = 'document_number';

/** Makes the document numbers: of the same file where lines and documents stand in one table, else of all files. */
async function collectDocumentNumbers(lake: Lake, source: Source, sameTable: boolean): Promise<void> {
  const file = sameTable ? ` and document_id >> ${rowBits} = ${source.staged.table.fileId}` : '';
  await lake.run({
    name: 'document numbers',
    sql: `create or replace temp table ${documentNumbers} as
select number, min(document_id) as document_id, min(${factorOf('currency')}) as factor, min(sign) as sign
from canon.erp_document where number is not null${file} group by 1`,
  });
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
    },
    from: `(select s.*, n.document_id, n.factor, n.sign from ${numberedRows(staged)}
  join ${documentNumbers} n on n.number = ${field('document')}) s`,
    once: {
      units: `cast(s.sign * ${decimal('quantity')} as decimal(18,6))`,
      code: `coalesce(${field('item')}, ${field('sku')})`,
    },
  });
}
