import { magnitude } from '../../../../../ground/index.ts';
import type { ColumnFacts } from './column-facts.ts';
import { toMicros } from './decimal-value.ts';
import type { Hint } from './evidence.ts';
import type { ShopFacts } from './shop-facts.ts';
import { foldReference } from './shop-facts.ts';

const enoughOrders = 3;

/** Hints from amounts that agree with the shop's total of the order the row refers to. */
export function hintsFromTotals(
  columns: readonly ColumnFacts[],
  referenceColumn: string,
  decimal: '.' | ',',
  shop: ShopFacts,
): readonly Hint[] {
  const [first] = columns;
  if (first === undefined) return [];
  const { table } = first;
  const referenceAt = table.header.indexOf(referenceColumn);
  return columns.flatMap((facts) => {
    if (facts.number < 0.9) return [];
    const at = table.header.indexOf(facts.column);
    let seen = 0;
    let agreed = 0;
    for (const row of table.sample) {
      const total = shop.orders.get(foldReference(row[referenceAt] ?? ''))?.total;
      const value = toMicros(row[at] ?? '', decimal);
      if (total === undefined || value === undefined) continue;
      seen += 1;
      if (magnitude(value) === total) agreed += 1;
    }
    if (agreed < enoughOrders || agreed / seen < 0.5) return [];
    const because = `it agrees with the shop's total on ${agreed} of ${seen} sampled orders`;
    return [
      {
        table,
        column: facts.column,
        records: ['document'] as const,
        field: 'total',
        score: 0.9,
        because,
      },
    ];
  });
}
