import { amountDigits } from '../../ground/index.ts';

/** What Shopify Payments keeps of a charge: 2.9 % and 30 hundredths, rounded half up to the currency's minor unit. */
export function feeOf(amount: bigint, currency: string): bigint {
  return (amount * 29n + 500n) / 1000n + fixedFee(currency);
}

function fixedFee(currency: string): bigint {
  const digits = amountDigits(currency);
  return digits === 0 ? 30n : 3n * 10n ** BigInt(digits - 1);
}
