import { magnitude } from './decimal.ts';
import { failure } from './failure.ts';

/**
 * Spreads a total over weights so that the shares add up to it exactly: each gets its part rounded down, and what
 * is left goes one unit each to the largest remainders, ties to the first.
 * A negative total mirrors its positive. Weights that add up to zero say nothing: then all shares are alike.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) {
    if (total === 0n) return [];
    throw failure('bug', { what: `${total} was to be spread over nothing` });
  }
  const parts = usable(weights);
  const whole = parts.reduce((sum, part) => sum + part, 0n);
  const size = magnitude(total);
  const remainders = parts.map((part) => modulo(size * part, whole));
  const shares = parts.map((part, at) => (size * part - (remainders[at] ?? 0n)) / whole);
  const left = size - shares.reduce((sum, share) => sum + share, 0n);
  for (const at of largestFirst(remainders).slice(0, Number(left))) shares[at] = (shares[at] ?? 0n) + 1n;
  return total < 0n ? shares.map((share) => -share) : shares;
}

/** Weights with a sum above zero that ask for the same shares. */
function usable(weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (sum === 0n) return weights.map(() => 1n);
  return sum < 0n ? weights.map((weight) => -weight) : weights;
}

function largestFirst(remainders: readonly bigint[]): number[] {
  return remainders
    .map((remainder, at) => ({ remainder, at }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1))
    .map(({ at }) => at);
}

/** The remainder that is never negative, which bigint's own `%` is not. */
function modulo(value: bigint, by: bigint): bigint {
  return ((value % by) + by) % by;
}
