import type { Lake } from '../../../model/index.ts';
import { factorOf } from './amounts.ts';
import { numberedRows, rowBits, type Source, sourcesOf } from './insert.ts';

/** Temporary table of what lines of the table in hand may call their document: number, number and class, internal id. */
export const documentNames = 'document_name';

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

/**
 * Makes the names of the documents: of the same file where lines and documents stand in one table, else of all files.
 * Documents of several classes may bear one number; says whether some do.
 */
export async function collectDocumentNames(lake: Lake, source: Source, sameTable: boolean): Promise<boolean> {
  const file = sameTable ? ` and document_id >> ${rowBits} = ${source.staged.table.fileId}` : '';
  const values = `min(document_id) as document_id, min(${factorOf('currency')}) as factor, min(sign) as sign`;
  await lake.run({
    name: 'document names',
    sql: `create or replace temp table ${documentNames} as
select number as name, ${values}, min(class) <> max(class) as shared, min(class) <> max(class) and bool_or(class = 'credit') as unclear
from canon.erp_document where number is not null${file} group by 1
union all
select chr(30) || i.id, ${values}, false, false
from ${internalIds} i join canon.erp_document d using (document_id) where i.id is not null${file} group by 1 having count(*) = 1`,
  });
  if (!(await areShared(lake))) return false;
  await lake.run({
    name: 'names of documents that share a number',
    sql: `insert into ${documentNames}
select d.number || chr(29) || d.class, ${values}, false, false
from canon.erp_document d where d.number in (select name from ${documentNames} where shared)${file} group by 1`,
  });
  return true;
}

/** Whether documents of different classes bear one number. */
export async function areShared(lake: Lake): Promise<boolean> {
  const [row] = await lake.rows({
    name: 'numbers that documents share',
    sql: `select count(*) as n from ${documentNames} where shared`,
  });
  return Number(row?.['n'] ?? 0) > 0;
}

/**
 * SQL of what a line calls its document: the number, else the internal id, which may be another document's number.
 * Where documents share the number, the internal id comes first, then the number with the class of the document.
 */
export function documentLink(source: Source, shared: boolean): string {
  const { field, reading } = source;
  const number = field('document');
  const id = reading.fields['documentId'] === undefined ? undefined : `chr(30) || ${field('documentId')}`;
  const usual = id === undefined ? number : `coalesce(${number}, ${id})`;
  if (!shared) return usual;
  const type = typeOfDocument(source);
  const surer = [
    ...(id === undefined ? [] : [`case when ${id} in (select name from ${documentNames}) then ${id} end`]),
    ...(type === undefined
      ? []
      : [`case when ${type} is not null then ${number} || chr(29) || ${documentClass(type)} end`]),
  ];
  return `case when ${number} in (select name from ${documentNames} where shared) then coalesce(${[...surer, number].join(', ')}) else ${usual} end`;
}

/** SQL condition that a name is not borne by an invoice and a credit memo alike: then it is the name of neither. */
export const isClear = 'n.unclear is not true';

/** SQL of the type of a line's document: its own word, or the header's that stands in the same row. */
function typeOfDocument(source: Source): string | undefined {
  if (source.reading.fields['documentType'] !== undefined) return source.field('documentType');
  const header = sourcesOf(source.staged, source.profile, 'erp', 'document').find(
    ({ reading: { fields, header } }) =>
      fields['type'] !== undefined && (header === 'every-row' || fields['type'].carry),
  );
  return header?.field('type');
}

/** SQL of the class of a document by its type: credits lower revenue, orders come before invoices. */
export function documentClass(type: string): string {
  return `case when ${type} in ('credit-memo', 'cash-refund') then 'credit' when ${type} = 'sales-order' then 'order' else 'invoice' end`;
}
