import type { TrackedBreak } from '../../../api/answers.ts';

/** What a break is called: its order, its SKU or its document. */
export const calledOf = ({
  order,
  sku,
  document,
  id,
}: Pick<TrackedBreak, 'order' | 'sku' | 'document' | 'id'>): string => order ?? sku ?? document ?? id;

/** What else there is to know it by. */
export function alsoOf({ order, sku, document }: Pick<TrackedBreak, 'order' | 'sku' | 'document'>): string {
  const [, ...others] = [order, sku, document].filter((one) => one !== null);
  return others.join(' · ');
}

const DAY_MS = 86_400_000;

/** Whole days from a day on to another; null where one is not known. */
export function daysOld(day: string | null, asOf: string | null): number | null {
  if (day === null || asOf === null) return null;
  const days = Math.round((Date.parse(`${asOf}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY_MS);
  return Number.isNaN(days) ? null : Math.max(0, days);
}

/** The sum of amounts in minor units, and how many have none. */
export function sumMinor(amounts: Iterable<string | null>): {
  readonly minor: string;
  readonly without: number;
} {
  let sum = 0n;
  let without = 0;
  for (const amount of amounts) {
    if (amount === null) without += 1;
    else sum += BigInt(amount);
  }
  return { minor: String(sum), without };
}
