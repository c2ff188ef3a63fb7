import { amountDigits } from '../../../../ground/index.ts';
import type { Merchant } from '../../../records/merchant.ts';
import { decimalText } from '../../text/decimal-text.ts';
import { openRates } from '../rate-table.ts';

const unit = 1_000_000_000n;

/** NetSuite keeps base currency for one unit of the document's currency, and converts with that. */
export interface ExchangeRates {
  readonly rateText: (currency: string, day: string) => string;
  readonly toBase: (minor: bigint, currency: string, day: string) => bigint;
  readonly base: string;
}

export function openExchangeRates(merchant: Merchant): ExchangeRates {
  const { perBase } = openRates(merchant);
  const rate = (currency: string, day: string): bigint => halfUp(1_000_000n * unit, perBase(currency, day));
  const base = merchant.baseCurrency;
  return {
    base,
    rateText: (currency, day) => (currency === base ? '1' : decimalText(rate(currency, day), 9)),
    toBase: (minor, currency, day) => {
      if (currency === base || currency === '') return minor;
      const numerator = minor * rate(currency, day) * 10n ** BigInt(amountDigits(base));
      const denominator = unit * 10n ** BigInt(amountDigits(currency));
      return numerator < 0n ? -halfUp(-numerator, denominator) : halfUp(numerator, denominator);
    },
  };
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}
