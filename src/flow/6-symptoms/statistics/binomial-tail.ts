/** The chances of at most, and of at least, so many successes. */
export interface Tails {
  readonly atMost: number;
  readonly atLeast: number;
}

/**
 * Both tails of a binomial distribution. Terms are summed outwards from the likeliest one, each from its neighbour: all
 * are positive, so that nothing cancels, however many trials there are.
 */
export function binomialTails(successes: number, trials: number, chance: number): Tails {
  if (chance <= 0) return { atMost: 1, atLeast: successes <= 0 ? 1 : 0 };
  if (chance >= 1) return { atMost: successes >= trials ? 1 : 0, atLeast: 1 };
  const mode = Math.min(trials, Math.floor((trials + 1) * chance));
  const odds = chance / (1 - chance);
  let [below, at, above] = [0, 0, 0];
  const add = (k: number, term: number): void => {
    if (k < successes) below += term;
    else if (k > successes) above += term;
    else at += term;
  };
  let term = 1;
  for (let k = mode; k <= trials && term > 0; k += 1) {
    add(k, term);
    term *= ((trials - k) / (k + 1)) * odds;
  }
  term = 1;
  for (let k = mode; k > 0 && term > 0; k -= 1) {
    term *= k / ((trials - k + 1) * odds);
    add(k - 1, term);
  }
  const all = below + at + above;
  return { atMost: (below + at) / all, atLeast: (at + above) / all };
}
