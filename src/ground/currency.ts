import { activeCodes, withdrawnCodes } from './currency-digits.ts';

/** Decimals where ISO 4217 has no answer, so that a strange code still ties out on both sides. */
const fallbackDigits = 2;

/** Currency code -> decimals of its minor unit; the lake's currency table is filled from it. */
export const currencyDigits: ReadonlyMap<string, number> = new Map(
  [withdrawnCodes, activeCodes].flatMap((table) =>
    Object.entries(table).flatMap(([digits, codes]) =>
      codes
        .trim()
        .split(/\s+/)
        .map((code): [string, number] => [code, Number(digits)]),
    ),
  ),
);

/**
 * Decimals of a currency's minor unit by ISO 4217 (HUF 2, JPY 0, KWD 3), for the code in capitals.
 * Undefined for what is no ISO currency, such as the USDC some shops are paid in.
 */
export function minorDigits(code: string): number | undefined {
  return currencyDigits.get(code);
}

/** Whether a text is an ISO 4217 code, in capitals, in which prices are stated. */
export function isCurrency(code: string): boolean {
  return currencyDigits.has(code);
}

/** Decimals that amounts of a currency are kept with: those of ISO 4217, else two. */
export function amountDigits(code: string): number {
  return minorDigits(code) ?? fallbackDigits;
}

/** ISO 4217's code where no currency is involved, as of a count of units: its amount says nothing and is never shown. */
export const noCurrency = 'XXX';
