import { dayNumber } from '../../ground/days.ts';
import type { Random } from '../random.ts';
import type { Merchant } from '../records/merchant.ts';
import { dayText } from '../zone.ts';

/** Units for one US dollar, in millionths, from which the walks start. */
const startMillionths: Readonly<Record<string, bigint>> = {
  USD: 1_000_000n,
  CAD: 1_362_000n,
  GBP: 787_000n,
  EUR: 921_000n,
  CHF: 884_000n,
  AUD: 1_518_000n,
  JPY: 148_300_000n,
  SEK: 10_540_000n,
  KWD: 307_400n,
};

/** A rate for every currency and day, walking up to 0.5 % a day; the base currency stays at one. */
export function makeRates(
  base: string,
  currencies: readonly string[],
  from: string,
  to: string,
  random: Random,
): Merchant['rates'] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const start = (code: string) => startMillionths[code] ?? 1_000_000n;
  return new Map(
    currencies.map((currency) => {
      const days: { day: string; perBaseMillionths: bigint }[] = [];
      let rate = (start(currency) * 1_000_000n) / start(base);
      for (let day = first; day <= last; day += 1) {
        days.push({ day: dayText(day), perBaseMillionths: rate });
        const step = BigInt(random.between(-5_000, 5_000));
        if (currency !== base) rate += (rate * step) / 1_000_000n;
      }
      return [currency, days];
    }),
  );
}
