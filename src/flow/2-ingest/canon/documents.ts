import { literal } from '../../../ground/index.ts';
import type { Lake } from '../../../model/index.ts';
import type { StagedTable } from '../staged-table.ts';
import { factorOf, minor, plus } from './amounts.ts';
import { daysInZone } from './days-in-zone.ts';
import { insertDocumentLines } from './document-lines.ts';
import { documentClass, rememberInternalIds } from './document-link.ts';
import { firstOfNumber } from './first-of-group.ts';
import { type IngestContext, ifGiven, insertRecords, type Source, sourcesOf, stagedRows } from './insert.ts';
import { bareReference, emailKey, keyOf, locationKey } from './keys.ts';

/** Writes the documents and document lines of one table to canon.erp_document and canon.erp_document_line. */
export async function insertDocuments(
  lake: Lake,
  staged: StagedTable,
  context: IngestContext,
): Promise<void> {
  const documents = sourcesOf(staged, context.profile, 'erp', 'document');
  for (const source of documents) await insertDocument(lake, firstOfNumber(source), context);
  for (const source of sourcesOf(staged, context.profile, 'erp', 'document-line')) {
    await insertDocumentLines(lake, source, documents.length > 0);
  }
}

async function insertDocument(lake: Lake, source: Source, context: IngestContext): Promise<void> {
  const { field, reading, staged, profile } = source;
  const dayOf = await daysInZone(lake, staged, profile);
  const decimal = (name: string): string => field(name, 'decimal(18,6)');
  const amount = (text: string): string => minor(`s.sign * ${text}`);
  const own = (name: string): string => (reading.fields[name] === undefined ? 'null' : minor(decimal(name)));
  const day = `coalesce(${field('documentOn', 'date')}, ${field('postedOn', 'date')}, ${dayOf(field('createdAt', 'timestamptz'))})`;
  const email = (sql: string): string => (reading.fields['email'] === undefined ? 'null' : sql);
  const columns = {
    document_id: source.rowId,
    number: field('number'),
    numbered: String(reading.fields['number'] !== undefined && !reading.fields['number'].rowNumber),
    type: 's.type',
    class: documentClass('s.type'),
    reference: field('reference'),
    ref_key: keyOf('s.reference_bare', profile),
    external_id: field('externalId'),
    applies_to: field('appliesTo'),
    customer: field('customer'),
    customer_key: `upper(trim(${field('customer')}))`,
    email_key: email(emailKey(field('email'))),
    email_form: email(`md5(${field('email')})`),
    document_on: 's.day',
    posted_on: `coalesce(${field('postedOn', 'date')}, s.day)`,
    created_at: field('createdAt', 'timestamptz'),
    currency: 's.own_currency',
    rate: field('rate', 'decimal(18,9)'),
    per_base: String((reading.rateDirection ?? 'per-base') === 'per-base'),
    net: amount(decimal('net')),
    tax: `case when ${decimal('tax')} is not null then ${amount(decimal('tax'))} else ${amount('s.whole')} - ${amount(decimal('net'))} end`,
    total: amount('s.whole'),
    discount: own('discount'),
    shipping: own('shipping'),
    tip: own('tip'),
    base_total: minor(`s.sign * ${decimal('baseTotal')}`, baseFactor(context)),
    tax_included:
      reading.taxIncluded === undefined ? field('taxIncluded', 'boolean') : String(reading.taxIncluded),
    entity: documentEntity(source),
    status: `lower(${field('status')})`,
    fulfilment_status: `lower(${field('fulfilmentStatus')})`,
    payment_status: `lower(${field('paymentStatus')})`,
    country: `upper(${field('country')})`,
    account: field('account'),
    sign: 's.sign',
    incomplete: 'false',
    created_by: field('createdBy'),
    due_on: field('dueOn', 'date'),
    location: field('location'),
    location_key: ifGiven(source, 'location', locationKey(field('location'), {})),
  };
  await insertRecords(lake, 'erp_document', source, {
    columns,
    from: signed(source, context),
    once: { reference_bare: bareReference(field('reference'), profile.reference.pattern), day },
  });
  await rememberInternalIds(lake, source);
}

/** SQL of the documents with their total, their type, and the sign that makes credits positive. */
function signed(source: Source, context: IngestContext): string {
  const { field } = source;
  const total = field('total', 'decimal(18,6)');
  const sum = plus(field('net', 'decimal(18,6)'), field('tax', 'decimal(18,6)'));
  const whole = `select *, case when ${total} is not null then ${total} else ${sum} end as whole from ${stagedRows(source, context)}`;
  const typed = `select *, coalesce(${field('type')}, case when whole < 0 then 'credit-memo' else 'invoice' end) as type from (${whole}) s`;
  const credits = "type in ('credit-memo', 'cash-refund')";
  // Where most credits are positive, a negative one is more than a manner of writing.
  const turned = `(select sum(case when whole > 0 then 1 else 0 end) <= sum(case when whole < 0 then 1 else 0 end) from (${typed}) s where ${credits})`;
  return `(select *, case when whole < 0 and ${credits} and ${turned} then -1 else 1 end as sign from (${typed}) s) s`;
}

function baseFactor({ baseCurrency }: IngestContext): string {
  return baseCurrency === null ? '100' : factorOf(literal(baseCurrency));
}

function documentEntity({ field, profile }: Source): string {
  const cases = profile.books.entities.map(
    ({ id, erp }) =>
      `when lower(trim(${field('entity')})) in (${[id, ...erp].map((value) => literal(value.toLowerCase())).join(', ')}) then ${literal(id)}`,
  );
  return cases.length === 0 ? field('entity') : `case ${cases.join(' ')} else ${field('entity')} end`;
}
