/** Shopify's numeric ids, a series for each kind of object, as an object of the shop would count them. */
export class Ids {
  readonly #next = new Map<string, number>();
  readonly #start: number;

  constructor(seed: number) {
    this.#start = (Math.abs(seed) % 1_000) * 1_000_000;
  }

  take(kind: keyof typeof series): string {
    const number = this.#next.get(kind) ?? series[kind] + this.#start;
    this.#next.set(kind, number + 7);
    return String(number);
  }
}

const series = {
  order: 6_100_000_000_000,
  line: 15_200_000_000_000,
  transaction: 7_300_000_000_000,
  refund: 920_000_000_000,
  'refund-line': 410_000_000_000,
  return: 12_000_000_000,
  fulfilment: 5_400_000_000_000,
  dispute: 8_000_000_000,
  bundle: 3_100_000_000_000,
} as const;
