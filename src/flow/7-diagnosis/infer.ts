import type { Link, Network } from './network.ts';

/** What is known of a finding. */
export interface Known {
  readonly link: Link;
  readonly present: boolean;
}

/**
 * Probability of a finding's absence in each state: the leak must fail to show it, and so must its causes, where any is
 * active. They show it together, with one strength: if each had its own, a present finding could speak against the
 * weaker ones by explaining them away.
 */
export function absence({ prior }: Pick<Network, 'prior'>, { mask, q, leak }: Link): Float64Array {
  const absent = new Float64Array(prior.length);
  for (let state = 0; state < absent.length; state++)
    absent[state] = (state & mask) === 0 ? 1 - leak : (1 - leak) * (1 - q);
  return absent;
}

/**
 * Weighs the states by one more finding; the sum stays one, whatever was found. Findings of one merchant come from the
 * same people and files, and say less together than each by itself: each counts for a share of its logarithm.
 */
export function weighBy(network: Network, states: Float64Array, { link, present }: Known): Float64Array {
  const weighed = absence(network, link);
  let sum = 0;
  for (let state = 0; state < weighed.length; state++) {
    const absent = weighed[state] ?? 1;
    const weight = (states[state] ?? 0) * (present ? 1 - absent : absent) ** network.counts;
    weighed[state] = weight;
    sum += weight;
  }
  for (let state = 0; state < weighed.length; state++) weighed[state] = (weighed[state] ?? 0) / sum;
  return weighed;
}

/** Probability of each state after everything that is known. */
export function posterior(network: Network, known: readonly Known[]): Float64Array {
  return known.reduce((states, one) => weighBy(network, states, one), network.prior);
}

/** Probability that a cause is active, and that it is not: each summed by itself, so that neither is lost in the other. */
export function probabilityOf(
  { masks }: Pick<Network, 'masks'>,
  states: Float64Array,
  cause: number,
): { readonly yes: number; readonly no: number } {
  const mask = masks[cause] ?? 0;
  let yes = 0;
  let no = 0;
  for (let state = 0; state < states.length; state++) {
    if ((state & mask) === 0) no += states[state] ?? 0;
    else yes += states[state] ?? 0;
  }
  return { yes, no };
}
