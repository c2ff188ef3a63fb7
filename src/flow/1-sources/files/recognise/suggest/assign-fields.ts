import type { InputFields, RecordKind } from '../../../../../model/index.ts';
import { recordInputs } from '../../../../../model/index.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Evidence } from './evidence.ts';
import { phrases } from './phrases.ts';
import { scoreField } from './score-field.ts';

/** The column a field was given to. */
export interface Assignment {
  readonly field: string;
  readonly column: string;
  readonly confidence: number;
  readonly because: readonly string[];
}

const threshold = 0.45;

/** Gives each field of a record its best column, the best pairs first; a column serves one field. */
export function assignFields(
  record: RecordKind,
  columns: readonly ColumnFacts[],
  evidence: Evidence,
  taken: ReadonlySet<string> = new Set(),
): readonly Assignment[] {
  const inputs: InputFields = recordInputs[record];
  const pairs: Assignment[] = [];
  for (const facts of columns) {
    if (taken.has(facts.column)) continue;
    for (const [field, input] of Object.entries(inputs)) {
      const names = phrases[record]?.[field] ?? [];
      const scored = scoreField(facts, field, input.type, names);
      const weighed = evidence.weigh(facts, record, field, scored);
      if (weighed.score >= threshold) {
        pairs.push({ field, column: facts.column, confidence: weighed.score, because: weighed.because });
      }
    }
  }
  pairs.sort((a, b) => b.confidence - a.confidence || order(inputs, a.field) - order(inputs, b.field));
  const byField = new Map<string, Assignment>();
  const used = new Set<string>();
  for (const pair of pairs) {
    if (byField.has(pair.field) || used.has(pair.column)) continue;
    byField.set(pair.field, pair);
    used.add(pair.column);
  }
  return [...byField.values()];
}

function order(inputs: InputFields, field: string): number {
  return Object.keys(inputs).indexOf(field);
}
