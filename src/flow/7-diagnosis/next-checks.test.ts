import { describe, expect, it } from 'vitest';
import type { Network } from './network.ts';
import { expectedBits } from './next-checks.ts';

/** One weighed cause for each root, each as likely as not. */
const network: Network = {
  causes: ['inadequate-uat', 'no-fallback-plan', 'sku-master-misaligned', 'insufficient-training'],
  masks: [1, 2, 4, 8],
  prior: new Float64Array(16).fill(1 / 16),
  links: [
    { finding: 'certain', mask: 1, q: 1, leak: 0 },
    { finding: 'chance', mask: 2, q: 0.001, leak: 0.5 },
    { finding: 'half', mask: 1, q: 0.5, leak: 0 },
  ],
  counts: 1,
};

describe('expectedBits', () => {
  it('is one bit for a finding that settles what was even, and next to none for chance', () => {
    const [certain, chance] = expectedBits(network, network.prior, network.links);
    expect(certain?.bits).toBeCloseTo(1, 9);
    expect(chance?.bits).toBeLessThan(1e-5);
  });

  it('is the entropy less what is left of it on average', () => {
    const half = expectedBits(network, network.prior, network.links)[2];
    // Present in 1/4 of all cases, which settles it; else the cause is left at 1/3.
    const left = (p: number): number => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
    expect(half?.bits).toBeCloseTo(1 - 0.75 * left(1 / 3), 9);
  });

  it('is nought once the cause is settled', () => {
    const settled = network.prior.map((weight, state) => ((state & 1) === 0 ? 0 : weight * 2));
    expect(expectedBits(network, settled, network.links)[0]?.bits).toBeCloseTo(0, 9);
  });
});
