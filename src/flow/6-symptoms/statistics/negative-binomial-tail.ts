/**
 * The chance of at least so many events where so many are expected and their variance is so many times that (a negative
 * binomial; at a dispersion of 1 a Poisson distribution). Terms are summed from the first on, scaled by their sum.
 */
export function atLeastSoMany(count: number, expected: number, dispersion: number): number {
  if (count <= 0) return 1;
  if (expected <= 0) return 0;
  const mode = Math.max(0, Math.floor(expected - dispersion + 1));
  // P(k + 1) / P(k), in a form that holds at a dispersion of 1 too.
  const step = (k: number): number => (expected + k * (dispersion - 1)) / ((k + 1) * dispersion);
  let [below, above] = [0, 0];
  const add = (k: number, term: number): void => {
    if (k >= count) above += term;
    else below += term;
  };
  let term = 1;
  for (let k = mode; term > 0 && (k < count || term > (below + above) * NOTHING); k += 1) {
    add(k, term);
    term *= step(k);
  }
  term = 1;
  for (let k = mode; k > 0 && (k > count || term > (below + above) * NOTHING); k -= 1) {
    term /= step(k - 1);
    add(k - 1, term);
  }
  return above / (below + above);
}

/** Terms that are so small a part of those before no longer matter to their sum. */
const NOTHING = 1e-16;
