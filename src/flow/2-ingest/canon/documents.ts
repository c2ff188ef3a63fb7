import { literal } from '../../../ground/index.ts';
import type { Lake, Profile } from '../../../model/index.ts';
import type { StagedTable } from '../stage-table.ts';
import {
  emailKey,
  factorOf,
  insertRecords,
  itemKey,
  minor,
  referenceKey,
  type Source,
  sourcesOf,
  stagedRows,
} from './insert.ts';

/** Writes canon.erp_document and canon.erp_document_line. */
export async function insertDocuments(
  lake: Lake,
  staged: readonly StagedTable[],
  profile: Profile,
  baseCurrency: string | null,
): Promise<void> {
  const documents = sourcesOf(staged, profile, 'erp', 'document');
  for (const source of documents) await insertDocument(lake, source, baseCurrency);
  await lake.run({
    name: 'document numbers',
    sql: `create table stage.document_number as
select d.number, min(d.document_id) as document_id, min(c.factor) as factor, min(d.sign) as sign
from canon.erp_document d join canon.currency c on c.code = d.currency where d.number is not null group by 1`,
  });
  for (const source of sourcesOf(staged, profile, 'erp', 'document-line')) await insertLines(lake, source);
}

async function insertDocument(lake: Lake, source: Source, baseCurrency: string | null): Promise<void> {
  const { field, profile, reading } = source;
  const currency = `coalesce(upper(${field('currency')}), ${literal(baseCurrency)})`;
  const total = totalOf(source);
  const type = `coalesce(${field('type')}, case when ${total} < 0 then 'credit-memo' else 'invoice' end)`;
  const sign = `case when ${total} < 0 and ${type} in ('credit-memo', 'cash-refund') then -1 else 1 end`;
  const amount = (text: string): string => minor(`(${sign}) * ${text}`);
  const columns = {
    document_id: source.rowId,
    number: field('number'),
    numbered: String(reading.fields['number'] !== undefined && !reading.fields['number'].rowNumber),
    type,
    class: `case when ${type} in ('credit-memo', 'cash-refund') then 'credit' when ${type} = 'sales-order' then 'order' else 'invoice' end`,
    reference: field('reference'),
    ref_key: referenceKey(field('reference'), profile),
    external_id: field('externalId'),
    applies_to: field('appliesTo'),
    customer: field('customer'),
    customer_key: `upper(trim(${field('customer')}))`,
    email_key: emailKey(field('email')),
    email_form: `md5(${field('email')})`,
    document_on: documentDay(source),
    posted_on: `coalesce(${field('postedOn', 'date')}, ${documentDay(source)})`,
    created_at: field('createdAt', 'timestamptz'),
    currency,
    rate: field('rate', 'decimal(18,9)'),
    per_base: String((reading.rateDirection ?? 'per-base') === 'per-base'),
    net: amount(field('net', 'decimal(18,6)')),
    tax: amount(`coalesce(${field('tax', 'decimal(18,6)')}, ${total} - ${field('net', 'decimal(18,6)')})`),
    total: amount(total),
    discount: minor(field('discount', 'decimal(18,6)')),
    shipping: minor(field('shipping', 'decimal(18,6)')),
    tip: minor(field('tip', 'decimal(18,6)')),
    base_total: `cast((${sign}) * ${field('baseTotal', 'decimal(18,6)')} * ${factorOf(literal(baseCurrency))} as bigint)`,
    tax_included:
      reading.taxIncluded === undefined ? field('taxIncluded', 'boolean') : String(reading.taxIncluded),
    entity: documentEntity(source),
    status: `lower(${field('status')})`,
    fulfilment_status: `lower(${field('fulfilmentStatus')})`,
    payment_status: `lower(${field('paymentStatus')})`,
    country: `upper(${field('country')})`,
    account: field('account'),
    sign,
    incomplete: 'false',
  };
  const onePerDocument =
    reading.header === 'every-row'
      ? `s.row_no in (select min(f.rowid) + 1 from ${source.staged.stage} f where f.bad is null and f.excluded is null group by ${field('number').replace('s.', 'f.')})`
      : undefined;
  await insertRecords(lake, 'erp_document', source, {
    columns,
    from: stagedRows(source, currency),
    ...(onePerDocument === undefined ? {} : { where: onePerDocument }),
  });
}

function totalOf({ field }: Source): string {
  const total = field('total', 'decimal(18,6)');
  return `coalesce(${total}, ${field('net', 'decimal(18,6)')} + ${field('tax', 'decimal(18,6)')})`;
}

function documentDay({ field, profile }: Source): string {
  const created = `cast(timezone(${literal(profile.books.timeZone)}, ${field('createdAt', 'timestamptz')}) as date)`;
  return `coalesce(${field('documentOn', 'date')}, ${field('postedOn', 'date')}, ${created})`;
}

function documentEntity({ field, profile }: Source): string {
  const cases = profile.books.entities.map(
    ({ id, erp }) =>
      `when lower(trim(${field('entity')})) in (${[id, ...erp].map((value) => literal(value.toLowerCase())).join(', ')}) then ${literal(id)}`,
  );
  return cases.length === 0 ? field('entity') : `case ${cases.join(' ')} else ${field('entity')} end`;
}

async function insertLines(lake: Lake, source: Source): Promise<void> {
  const { field, staged } = source;
  const price = field('unitPrice', 'decimal(18,6)');
  const quantity = `s.sign * ${field('quantity', 'decimal(18,6)')}`;
  const percent = field('discountPercent', 'decimal(18,6)');
  const gross = minor(`${quantity} * ${price}`);
  const discount = `coalesce(${minor(field('discount', 'decimal(18,6)'))}, cast(${quantity} * ${price} * ${percent} * 0.01 * s.factor as bigint))`;
  const code = `coalesce(${field('item')}, ${field('sku')})`;
  await insertRecords(lake, 'erp_document_line', source, {
    columns: {
      line_id: source.rowId,
      document_id: 's.document_id',
      line_no: `coalesce(${field('line')}, cast(s.row_no as varchar))`,
      kind: `coalesce(${field('kind')}, 'item')`,
      item: code,
      item_key: itemKey(code),
      description: field('description'),
      quantity,
      unit_price: price,
      amount: `coalesce(${minor(`s.sign * ${field('amount', 'decimal(18,6)')}`)}, ${gross} - coalesce(${discount}, 0))`,
      discount,
      tax: minor(`s.sign * ${field('tax', 'decimal(18,6)')}`),
      account: field('account'),
    },
    from: `(select s.*, n.document_id, n.factor, n.sign from (select *, rowid + 1 as row_no from ${staged.stage}) s
  join stage.document_number n on n.number = ${field('document')}) s`,
  });
}
