import { type Known, probabilityOf, weighBy } from './infer.ts';
import type { Network } from './network.ts';

/** Ten times the decimal logarithm of the odds. */
export function decibans({ yes, no }: { readonly yes: number; readonly no: number }): number {
  return 10 * (Math.log10(yes) - Math.log10(no));
}

/**
 * What each finding adds to the log-odds of each cause, by cause and in the order given: the mean of adding them one
 * after the other in that order and in the reverse one. In either order the steps add up to the whole, so their means
 * do; and what two findings both say is split between them instead of falling to the first.
 */
export function weightsOf(network: Network, known: readonly Known[]): readonly (readonly number[])[] {
  const forward = steps(network, known);
  const backward = steps(network, known.toReversed()).map((one) => one.toReversed());
  return forward.map((one, cause) => one.map((weight, i) => (weight + (backward[cause]?.[i] ?? weight)) / 2));
}

function steps(network: Network, known: readonly Known[]): number[][] {
  const weights = network.causes.map(() => [] as number[]);
  let states = network.prior;
  let before = network.causes.map((_, cause) => decibans(probabilityOf(network, states, cause)));
  for (const one of known) {
    states = weighBy(network, states, one);
    const after = network.causes.map((_, cause) => decibans(probabilityOf(network, states, cause)));
    for (const [cause, value] of after.entries()) weights[cause]?.push(value - (before[cause] ?? 0));
    before = after;
  }
  return weights;
}
