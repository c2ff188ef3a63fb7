import { countryOf } from '../merchant/index.ts';
import type { Bag } from '../records/bag.ts';
import { nothing } from '../records/bag.ts';
import type { Draft } from './draft.ts';
import { divide } from './exchange.ts';
import { fromBuyer } from './money.ts';

/** What cash adds to an amount, or takes off it, where the smallest coin is more than a minor unit. */
export function cashRounding(draft: Draft, amount: bigint): Bag {
  const { cashStep } = countryOf(draft.country);
  if (!isCash(draft)) return nothing;
  return fromBuyer(draft, divide(amount, cashStep) * cashStep - amount);
}

/** Whether an order is paid in coins of which the smallest is more than a minor unit. */
export function isCash({ gateway, country }: Draft): boolean {
  return gateway === 'cash' && countryOf(country).cashStep > 1n;
}
