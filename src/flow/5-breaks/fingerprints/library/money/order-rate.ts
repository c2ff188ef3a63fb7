/** SQL of a whole number that stays whole when it is multiplied several times. */
export const wide = (value: string): string => `cast(${value} as decimal(38,0))`;

/**
 * SQL of the rate of order `o` between its currency `c` and the other one `f`, as a fraction: `over` minor units of the
 * document's money for `under` of the refund's. Nothing is divided, so nothing is rounded.
 */
export const orderRate = {
  over: `${wide('o.other_total')} * c.factor`,
  under: `${wide('o.total')} * f.factor`,
};

/** SQL of a condition on amounts, asked only where they are small enough to be multiplied with each other and a rate. */
export function whereSmall(amounts: readonly string[], condition: string): string {
  const small = amounts.map((amount) => `abs(${amount}) < 10000000000`).join(' and ');
  return `case when ${small} then ${condition} else false end`;
}
