import type { Break } from '../../model/index.ts';

const order: readonly (keyof Break)[] = [
  'id',
  'kind',
  'symptom',
  'control',
  'severity',
  'order',
  'line',
  'sku',
  'shop',
  'erp',
  'field',
  'expected',
  'actual',
  'difference',
  'currency',
  'atRisk',
  'fingerprint',
  'explainedShare',
  'consequences',
  'problem',
  'occurredAt',
  'ageDays',
  'explanation',
  'effects',
  'attributes',
];

const recordOrder = ['record', 'ref', 'document', 'source'] as const;
const moneyOrder = ['amount', 'currency', 'base'] as const;
const consequenceOrder = ['kind', 'field', 'expected', 'actual', 'difference', 'currency'] as const;
const effectOrder = ['ledger', 'entity', 'amount', 'currency'] as const;

function pick<T extends object>(from: T, keys: readonly (keyof T)[]): Partial<T> {
  const to: Partial<T> = {};
  for (const key of keys) if (from[key] !== undefined) to[key] = from[key];
  return to;
}

/** One break as one line of JSON without its line end; keys stand in the published order whatever order they were built in. */
export function breakLine(found: Break): string {
  const attributes = Object.fromEntries(
    Object.entries(found.attributes).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  return JSON.stringify({
    ...pick(found, order),
    ...(found.shop && { shop: pick(found.shop, recordOrder) }),
    ...(found.erp && { erp: pick(found.erp, recordOrder) }),
    atRisk: pick(found.atRisk, moneyOrder),
    consequences: found.consequences.map((one) => pick(one, consequenceOrder)),
    effects: found.effects.map((one) => pick(one, effectOrder)),
    attributes,
  });
}

/** Lines of JSON, a few hundred kilobytes at a time. */
export async function* jsonLines<T>(
  rows: Iterable<T>,
  line: (row: T) => string = JSON.stringify,
): AsyncGenerator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${line(row)}\n`;
    if (chunk.length > 256 * 1024) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}
