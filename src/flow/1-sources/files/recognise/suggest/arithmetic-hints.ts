import { magnitude } from '../../../../../ground/index.ts';
import type { ColumnFacts } from './column-facts.ts';
import { toMicros } from './decimal-value.ts';
import type { Hint } from './evidence.ts';

const cent = 10_000n;
const enoughRows = 5;

/** Hints from sums inside a table: net + tax = total on documents, quantity x price = amount on lines. */
export function hintsFromSums(columns: readonly ColumnFacts[], decimal: '.' | ','): readonly Hint[] {
  const numeric = columns.filter((one) => one.number >= 0.9 && one.filled >= 0.5).slice(0, 14);
  const vectors = numeric.map((facts) => ({ facts, values: vectorOf(facts, decimal) }));
  return [...additions(vectors), ...products(vectors)];
}

interface Vector {
  readonly facts: ColumnFacts;
  readonly values: readonly (bigint | undefined)[];
}

function additions(vectors: readonly Vector[]): readonly Hint[] {
  const hints: Hint[] = [];
  const money = vectors.filter((one) => one.facts.money >= 0.5);
  for (const total of money) {
    for (const [at, net] of money.entries()) {
      for (const tax of money.slice(at + 1)) {
        if (net === total || tax === total) continue;
        if (!holds(total.values, (row) => plus(net.values[row], tax.values[row]))) continue;
        const [larger, smaller] = sumOf(net) >= sumOf(tax) ? [net, tax] : [tax, net];
        // A column of zeros makes every column a sum.
        if (sumOf(smaller) === 0n) continue;
        const because = `${larger.facts.column} + ${smaller.facts.column} = ${total.facts.column} on every sampled row`;
        hints.push(
          hint(total, 'total', because),
          hint(larger, 'net', because),
          hint(smaller, 'tax', because),
        );
      }
    }
  }
  return hints;
}

function hint(vector: Vector, field: string, because: string): Hint {
  const { table, column } = vector.facts;
  return { table, column, records: ['document'], field, score: 0.85, because };
}

function products(vectors: readonly Vector[]): readonly Hint[] {
  const hints: Hint[] = [];
  for (const amount of vectors) {
    for (const price of vectors) {
      for (const quantity of vectors) {
        if (amount === price || price === quantity || amount === quantity) continue;
        if (quantity.facts.integer < 0.8 || price.facts.integer > 0.9) continue;
        if (quantity.values.every((value) => value === undefined || value === 1_000_000n)) continue;
        const fits = holds(amount.values, (row) => times(quantity.values[row], price.values[row]), 0.85);
        if (!fits) continue;
        const because = `${quantity.facts.column} x ${price.facts.column} = ${amount.facts.column} on most sampled rows`;
        const place = {
          table: amount.facts.table,
          records: ['document-line', 'order-line'] as const,
          score: 0.88,
          because,
        };
        hints.push(
          { ...place, column: amount.facts.column, field: 'amount' },
          { ...place, column: price.facts.column, field: 'unitPrice' },
          { ...place, column: quantity.facts.column, field: 'quantity' },
        );
      }
    }
  }
  return hints;
}

function holds(
  left: readonly (bigint | undefined)[],
  right: (row: number) => bigint | undefined,
  enough = 0.95,
): boolean {
  let seen = 0;
  let agreed = 0;
  for (const [row, value] of left.entries()) {
    const other = right(row);
    if (value === undefined || other === undefined || value === 0n) continue;
    seen += 1;
    if (magnitude(value - other) <= cent) agreed += 1;
  }
  return seen >= enoughRows && agreed / seen >= enough;
}

function vectorOf(facts: ColumnFacts, decimal: '.' | ','): readonly (bigint | undefined)[] {
  const at = facts.table.header.indexOf(facts.column);
  return facts.table.sample.map((row) => toMicros(row[at] ?? '', decimal));
}

function sumOf(vector: Vector): bigint {
  return vector.values.reduce<bigint>((sum, value) => sum + magnitude(value ?? 0n), 0n);
}

function plus(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

function times(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined || b === undefined ? undefined : (a * b) / 1_000_000n;
}
