import { currencyDigits } from '../../../ground/index.ts';

/** Currencies whose minor unit is not a hundredth. */
export const oddCurrencies: readonly (readonly [code: string, digits: number])[] = [...currencyDigits].filter(
  ([, digits]) => digits !== 2,
);

/** Asked first, so that most rows are done with after a comparison or two. */
const common = ['USD', 'EUR', 'GBP'].map((code) => `when '${code}' then 100`);

/** SQL of the number of minor units in one unit of a currency; the digits come from ISO 4217. */
export function factorOf(currency: string): string {
  const odd = oddCurrencies.map(([code, digits]) => `when '${code}' then ${10 ** digits}`);
  return `cast(case ${currency} ${[...common, ...odd].join(' ')} else 100 end as integer)`;
}

/**
 * SQL of a decimal(18,6) amount in minor units, given the number of them in one unit.
 * The engine multiplies within 18 digits and fails beyond; hundredths are exact in fewer, all else in 38.
 */
export function minor(amount: string, factor = 's.factor'): string {
  return `case when ${factor} = 100 then cast(cast(${amount} as decimal(15,2)) * 100::decimal(3,0) as bigint) else ${wideMinor(amount, factor)} end`;
}

/** SQL of any exact amount in minor units; slow. What no bigint can hold is missing. */
export function wideMinor(amount: string, factor = 's.factor'): string {
  return `try(cast(cast(${amount} as decimal(38,6)) * ${factor} as bigint))`;
}

/** SQL of quantity times price in minor units, exact; whole quantities of usual prices at full speed. */
export function minorProduct(quantity: string, price: string, factor = 's.factor'): string {
  const usual = `${quantity} % 1 = 0 and abs(${quantity}) < 1000000 and abs(${price}) < 1000000`;
  const fast = `cast(cast(${quantity} as decimal(6,0)) * cast(${price} as decimal(12,6)) as decimal(18,6))`;
  return `case when ${usual} then ${minor(fast, factor)} else try(cast(cast(${quantity} as decimal(38,6)) * ${price} * ${factor} as bigint)) end`;
}

/** SQL of a percentage of quantity times price in minor units. */
export function minorPercent(quantity: string, price: string, percent: string, factor = 's.factor'): string {
  return `try(cast(cast(${quantity} as decimal(38,6)) * ${price} * ${percent} * 0.01::decimal(3,2) * ${factor} as bigint))`;
}

/** SQL of the sum of two decimal(18,6) amounts; one that has no room there is missing. */
export function plus(a: string, b: string): string {
  return `try_cast(cast(${a} as decimal(38,6)) + ${b} as decimal(18,6))`;
}
