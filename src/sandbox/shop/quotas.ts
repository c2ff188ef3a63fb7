import type { Random } from '../random.ts';

/** So many may be made up for at once, when a situation fitted nowhere for long. */
const mostDue = 4;

/**
 * Sees to it that a situation comes up in its share of the orders, however few they are: every order adds to what is
 * due, and the next order the situation fits takes it away.
 */
export class Quotas {
  readonly #due = new Map<string, number>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Adds an order's part; true when the situation is due. */
  due(name: string, share: number): boolean {
    const before = this.#due.get(name) ?? this.#random.next() * 0.8;
    const now = Math.min(before + share, mostDue);
    this.#due.set(name, now);
    return now >= 1;
  }

  /** The situation came up; the next is due a little earlier or later than its share says. */
  took(name: string): void {
    this.#due.set(name, (this.#due.get(name) ?? 0) - 0.7 - this.#random.next() * 0.6);
  }
}
