import type { Lake } from '../../../model/index.ts';
import { minor, minorPercent, minorProduct } from './amounts.ts';
import { collectDocumentNames, documentLink, documentNames, isClear } from './document-link.ts';
import { ifGiven, insertRecords, numberedRows, type Source } from './insert.ts';
import { itemKey, locationKey } from './keys.ts';

/** Writes the lines of one reading to canon.erp_document_line. */
export async function insertDocumentLines(lake: Lake, source: Source, sameTable: boolean): Promise<void> {
  const shared = await collectDocumentNames(lake, source, sameTable);
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
    from: `(select s.*, n.document_id, n.factor, n.sign from (select s.*, ${documentLink(source, shared)} as document_link from ${numberedRows(staged)}) s
  join ${documentNames} n on n.name = s.document_link and ${isClear}) s`,
    once: {
      units: `cast(s.sign * ${decimal('quantity')} as decimal(18,6))`,
      code: `coalesce(${field('item')}, ${field('sku')})`,
    },
  });
}
