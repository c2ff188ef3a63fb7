import { addDecimals, type Decimal, formatDecimal, parseDecimal } from '../../../ground/decimal.ts';
import { noCurrency } from '../../../ground/index.ts';
import type { Break, MoneyText } from '../../../model/index.ts';
import { compareText } from './columns.ts';

/** What is at risk, by currency and in the base currency. */
export interface AtRisk {
  readonly atRisk: readonly MoneyText[];
  /** Null where one of the breaks has none: a missing amount is not zero. */
  readonly base: string | null;
}

/** Adds amounts up exactly. */
export function addUp(breaks: readonly Break[]): AtRisk {
  const sums = new Map<string, Decimal>();
  let base: Decimal | null = { unscaled: 0n, scale: 0 };
  for (const { atRisk } of breaks) {
    if (atRisk.currency !== noCurrency)
      sums.set(atRisk.currency, add(sums.get(atRisk.currency), atRisk.amount));
    base = base === null || atRisk.base === null ? null : add(base, atRisk.base);
  }
  const atRisk = [...sums]
    .sort(([a], [b]) => compareText(a, b))
    .map(([currency, sum]) => ({ amount: formatDecimal(sum), currency }));
  return { atRisk, base: base === null ? null : formatDecimal(base) };
}

function add(sum: Decimal | undefined, amount: string): Decimal {
  const value = parseDecimal(amount);
  if (value === undefined)
    throw new Error(`An amount at risk must be a decimal string, and "${amount}" is none.`);
  return sum === undefined ? value : addDecimals(sum, value);
}

/** The one amount that says what a problem costs: in the base currency, else where there is one currency. */
export function costOf({ atRisk, base }: AtRisk, baseCurrency: string | null): MoneyText | undefined {
  const only = atRisk.length === 1 ? atRisk[0] : undefined;
  const cost = base !== null && baseCurrency !== null ? { amount: base, currency: baseCurrency } : only;
  return cost === undefined || (parseDecimal(cost.amount)?.unscaled ?? 0n) === 0n ? undefined : cost;
}
