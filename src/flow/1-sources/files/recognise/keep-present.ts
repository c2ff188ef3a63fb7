import type { FieldSource, RowCondition } from '../../../../model/index.ts';
import type { HeaderIndex } from './header-index.ts';

/** Conditions in the table's spelling; `never` when one cannot hold because its column is missing (a missing cell is empty). */
export function keepConditions(
  conditions: readonly RowCondition[],
  header: HeaderIndex,
): readonly RowCondition[] | 'never' {
  const kept: RowCondition[] = [];
  for (const condition of conditions) {
    const column = header.find(condition.column);
    if (column !== undefined) {
      kept.push({ ...condition, column });
      continue;
    }
    const holdsOnEmpty = condition.equals.includes('') !== (condition.not ?? false);
    if (!holdsOnEmpty) return 'never';
  }
  return kept;
}

/** A field source with the columns the table has, in the table's spelling; undefined when none of it is left. */
export function keepPresent(source: FieldSource, header: HeaderIndex): FieldSource | undefined {
  const { columns, sum, first, when, ...rest } = source;
  const conditions = when === undefined ? [] : keepConditions(when, header);
  if (conditions === 'never') return undefined;
  const base: FieldSource = conditions.length > 0 ? { ...rest, when: conditions } : rest;
  if (first !== undefined) {
    const kept = first.map((one) => keepPresent(one, header)).filter((one) => one !== undefined);
    const [only] = kept;
    if (only === undefined) return undefined;
    return kept.length === 1 && conditions.length === 0 ? only : { ...base, first: kept };
  }
  if (columns !== undefined) {
    const kept = present(columns, header);
    return kept.length > 0 ? { ...base, columns: kept } : undefined;
  }
  if (sum !== undefined) {
    const kept = present(sum, header);
    return kept.length > 0 ? { ...base, sum: kept } : undefined;
  }
  return rest.constant !== undefined || rest.rowNumber === true ? base : undefined;
}

/** Every column a source reads. */
export function columnsOf(source: FieldSource): readonly string[] {
  return [
    ...(source.columns ?? []),
    ...(source.sum ?? []),
    ...(source.first ?? []).flatMap(columnsOf),
    ...(source.when ?? []).map((condition) => condition.column),
  ];
}

function present(columns: readonly string[], header: HeaderIndex): readonly string[] {
  return [...new Set(columns.map((name) => header.find(name)).filter((name) => name !== undefined))];
}
