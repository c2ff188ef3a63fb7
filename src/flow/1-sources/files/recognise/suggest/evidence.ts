import type { RecordKind } from '../../../../../model/index.ts';
import type { TableSketch } from '../table-sketch.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { FieldScore } from './score-field.ts';

/** What agreement between files and between columns says about a column. */
export interface Hint {
  readonly table: TableSketch;
  readonly column: string;
  readonly records: readonly RecordKind[];
  readonly field: string;
  /** The column is (at least so surely) the field; 0 means that it is not. */
  readonly score: number;
  readonly because: string;
}

/** All hints, to be weighed together with a column's name and shape. */
export interface Evidence {
  weigh(facts: ColumnFacts, record: RecordKind, field: string, scored: FieldScore): FieldScore;
}

/** Weighs by the strongest hint: a hint that agrees with the name makes both surer. */
export function evidenceOf(hints: readonly Hint[]): Evidence {
  return {
    weigh(facts, record, field, scored) {
      const mine = hints.filter(
        (hint) =>
          hint.table === facts.table &&
          hint.column === facts.column &&
          hint.field === field &&
          hint.records.includes(record),
      );
      if (mine.length === 0) return scored;
      if (mine.some((hint) => hint.score === 0)) return { score: 0, because: [] };
      const strongest = Math.max(...mine.map((hint) => hint.score));
      const agreed = scored.score >= 0.4 ? (1 - strongest) * scored.score : 0;
      return {
        score: Math.min(0.99, Math.max(scored.score, strongest + agreed)),
        because: [...mine.map((hint) => hint.because), ...scored.because],
      };
    },
  };
}
