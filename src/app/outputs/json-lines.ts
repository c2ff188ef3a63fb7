import type { Break, BreakRecord } from '../../model/index.ts';

const record = ({ record, ref, document, source }: BreakRecord): BreakRecord =>
  ({ record, ref, document, source }) as BreakRecord;

function sorted(attributes: Break['attributes']): Break['attributes'] {
  const keys = Object.keys(attributes).sort();
  return Object.fromEntries(keys.map((key) => [key, attributes[key] ?? '']));
}

/** One break as one line of JSON without its line end; keys stand in the published order whatever order they were built in. */
export function breakLine(b: Break): string {
  // What is missing is undefined here, and JSON leaves it out.
  const line = {
    id: b.id,
    kind: b.kind,
    symptom: b.symptom,
    control: b.control,
    severity: b.severity,
    order: b.order,
    line: b.line,
    sku: b.sku,
    shop: b.shop && record(b.shop),
    erp: b.erp && record(b.erp),
    field: b.field,
    expected: b.expected,
    actual: b.actual,
    difference: b.difference,
    currency: b.currency,
    atRisk: { amount: b.atRisk.amount, currency: b.atRisk.currency, base: b.atRisk.base },
    fingerprint: b.fingerprint,
    explainedShare: b.explainedShare,
    candidates: b.candidates?.map(({ fingerprint, explainedShare }) => ({ fingerprint, explainedShare })),
    consequences: b.consequences.map(({ kind, field, expected, actual, difference, currency }) => ({
      kind,
      field,
      expected,
      actual,
      difference,
      currency,
    })),
    problem: b.problem,
    occurredAt: b.occurredAt,
    ageDays: b.ageDays,
    explanation: b.explanation,
    effects: b.effects.map(({ ledger, entity, amount, currency }) => ({ ledger, entity, amount, currency })),
    attributes: sorted(b.attributes),
  } satisfies Record<keyof Break, unknown>;
  return JSON.stringify(line);
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
