/**
 * One-sided CUSUM of standard scores: what lies more than `slack` beyond the centre adds up, and never falls below
 * nought. Gives the sum after each score.
 */
export function cusum(scores: readonly number[], slack: number): readonly number[] {
  let sum = 0;
  return scores.map((score) => {
    sum = Math.max(0, sum + score - slack);
    return sum;
  });
}
