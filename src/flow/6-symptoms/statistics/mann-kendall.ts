/** What the order of some values says of a rise. */
export interface MannKendall {
  readonly n: number;
  /** Pairs that rise, less pairs that fall. */
  readonly s: number;
  /** How likely so great an S, or a greater one, were if their order meant nothing. */
  readonly p: number;
}

/**
 * The Mann-Kendall test for a rise, one-sided and exact whatever is tied: of all orders these values can have, the share
 * with at least this S. Falling pairs of an order are inversions of a multiset, whose generating function is a product
 * of Gaussian binomials; sums of positive terms alone, exact up to 2^53 orders (18 weeks) and to 13 digits beyond.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  let s = 0;
  for (const [later, value] of values.entries())
    for (let earlier = 0; earlier < later; earlier += 1) s += Math.sign(value - (values[earlier] as number));
  const sizes = tieSizes(values);
  const untied = pairs(n) - sizes.reduce((sum, size) => sum + pairs(size), 0);
  return { n, s, p: shareWithAtMost((untied - s) / 2, sizes) };
}

const pairs = (n: number): number => (n * (n - 1)) / 2;

function tieSizes(values: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

/** The share of orders of groups of equals that have at most so many inversions. */
function shareWithAtMost(most: number, sizes: readonly number[]): number {
  let counts: readonly number[] = [1];
  let placed = 0;
  let orders = 1;
  for (const size of sizes) {
    const mixed = gaussianBinomial(placed, size, most);
    orders *= binomial(placed + size, size);
    counts = product(counts, mixed, most);
    placed += size;
  }
  return Math.min(1, counts.reduce((sum, count) => sum + count, 0) / orders);
}

/** How many ways there are to mix a group of equals into others, by the inversions each makes: partitions in a box. */
function gaussianBinomial(others: number, size: number, most: number): readonly number[] {
  // row[k]: ways to place k of the group among the first few others, by inversions; one more other is added each time.
  let rows: number[][] = Array.from({ length: size + 1 }, () => [1]);
  for (let other = 0; other < others; other += 1) {
    const next: number[][] = [[1]];
    for (let k = 1; k <= size; k += 1) {
      const row = [...(next[k - 1] as number[])];
      for (const [at, ways] of (rows[k] as number[]).entries())
        if (at + k <= most) row[at + k] = (row[at + k] ?? 0) + ways;
      next.push(row);
    }
    rows = next;
  }
  return rows[size] as number[];
}

function product(a: readonly number[], b: readonly number[], most: number): readonly number[] {
  const length = Math.min(most + 1, a.length + b.length - 1);
  const result = new Array<number>(length).fill(0);
  for (const [i, left] of a.entries())
    for (let j = 0; j < b.length && i + j < length; j += 1)
      result[i + j] = (result[i + j] as number) + left * (b[j] as number);
  return result;
}

function binomial(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return ways;
}
