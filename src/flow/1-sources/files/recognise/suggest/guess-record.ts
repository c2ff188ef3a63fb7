import type { RecordKind, Side } from '../../../../../model/index.ts';
import type { RuleRecord } from '../../profile/index.ts';
import type { Assignment } from './assign-fields.ts';
import { assignFields } from './assign-fields.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Evidence } from './evidence.ts';

/** What the rows of a table most likely are, and which column is which field. */
export interface RecordGuess {
  readonly record: RuleRecord;
  readonly confidence: number;
  /** Fields by their name in a rule. */
  readonly fields: readonly Assignment[];
}

type Core = readonly (readonly string[])[];

/** Of each record: groups of fields without one of which a table is hardly that record. */
const cores: { readonly [K in RecordKind]?: Core } = {
  order: [['name'], ['total'], ['placedAt']],
  document: [
    ['number', 'reference'],
    ['total', 'net'],
    ['documentOn', 'postedOn', 'createdAt'],
  ],
  'document-line': [['document'], ['item', 'sku'], ['quantity'], ['amount', 'unitPrice']],
  'order-line': [['order'], ['sku'], ['quantity'], ['unitPrice', 'amount']],
  refund: [['order'], ['amount'], ['refundedAt', 'id']],
  item: [['sku'], ['title', 'barcode'], ['price', 'unit', 'blocked', 'barcode', 'quantity', 'title']],
  'item-reference': [['sku'], ['item']],
  'stock-level': [['sku'], ['onHand', 'available'], ['location']],
  payout: [['id'], ['paidOn'], ['net', 'gross']],
  rate: [['on'], ['currency'], ['rate']],
  posting: [['account'], ['postedOn'], ['amount']],
  fulfilment: [['order'], ['shippedAt', 'tracking'], ['tracking', 'quantity', 'id']],
  customer: [['id'], ['email', 'name']],
};

/** Records of few fields: a table with many more columns is another. */
const narrow: ReadonlySet<RecordKind> = new Set(['rate', 'item-reference', 'customer', 'payout', 'posting']);

const candidates: Readonly<Record<Side, readonly RecordKind[]>> = {
  shop: ['order', 'order-line', 'refund', 'item', 'stock-level', 'payout', 'fulfilment', 'customer'],
  erp: [
    'document',
    'document-line',
    'item',
    'item-reference',
    'stock-level',
    'payout',
    'rate',
    'posting',
    'fulfilment',
    'customer',
  ],
};

/** Tries every record a side may hold and takes the one whose fields are found best. */
export function guessRecord(
  side: Side,
  columns: readonly ColumnFacts[],
  evidence: Evidence,
): RecordGuess | undefined {
  const guesses: RecordGuess[] = [];
  for (const record of candidates[side]) {
    const fields = assignFields(record, columns, evidence);
    guesses.push({
      record,
      fields,
      confidence: confidenceOf(cores[record] ?? [], fields, columns, narrow.has(record)),
    });
  }
  guesses.push(guessWithLines(side, columns, evidence));
  const [best] = guesses.sort((a, b) => b.confidence - a.confidence);
  return best !== undefined && best.confidence >= 0.4 ? best : undefined;
}

function guessWithLines(side: Side, columns: readonly ColumnFacts[], evidence: Evidence): RecordGuess {
  const [header, line, link] =
    side === 'shop'
      ? (['order', 'order-line', 'order'] as const)
      : (['document', 'document-line', 'document'] as const);
  const asHeader = assignFields(header, columns, evidence);
  const goods = assignFields(line, columns, evidence).filter(
    (one) =>
      one.field !== link &&
      lineOnly.has(one.field) &&
      one.confidence >= 0.6 &&
      !asHeader.some((other) => other.column === one.column && other.confidence >= one.confidence),
  );
  const taken = new Set(goods.map((one) => one.column));
  const fields = [...assignFields(header, columns, evidence, taken), ...goods];
  const core: Core = [...(cores[header] ?? []), ['sku', 'item']];
  return { record: `${header}-with-lines`, fields, confidence: confidenceOf(core, fields, columns) };
}

const lineOnly = new Set([
  'item',
  'sku',
  'quantity',
  'unitPrice',
  'description',
  'title',
  'line',
  'amount',
  'discountPercent',
]);

function confidenceOf(
  core: Core,
  fields: readonly Assignment[],
  columns: readonly ColumnFacts[],
  isNarrow = false,
): number {
  const found = core.map((group) =>
    Math.max(0, ...fields.filter((one) => group.includes(one.field)).map((one) => one.confidence)),
  );
  const mean = found.reduce((sum, one) => sum + one, 0) / Math.max(1, core.length);
  const missing = found.filter((one) => one === 0).length;
  const explained = fields.length / Math.max(1, columns.filter((one) => one.values.length > 0).length);
  const weight = isNarrow ? 0.7 : 0.4;
  return mean * (missing > 0 ? 0.7 : 1) * (1 - weight + weight * Math.min(1, explained));
}
