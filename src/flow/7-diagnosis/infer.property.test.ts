import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../model/decision/index.ts';
import { type Known, posterior, probabilityOf, weighBy } from './infer.ts';
import { type Link, type Network, networkOf } from './network.ts';
import { diagnosisParameters } from './parameters.ts';
import { decibans, weightsOf } from './weigh.ts';

/** Four weighed causes under two roots, so that a root has forms that a finding does not know of. */
const masks = [0b0011, 0b1100, 0b0001, 0b0010, 0b0100, 0b1000];
const causes = ['inadequate-uat', 'no-fallback-plan'] as const;
const roots = [0, 1];
const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });

/** Any joint distribution of the causes, dependent or not, and findings of any of them. */
const models = fc
  .tuple(
    fc.array(probability, { minLength: 16, maxLength: 16 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), probability, probability), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.double({ min: 0.2, max: 1, noNaN: true }),
  )
  .map(([weights, rules, counts]): Network => {
    const sum = weights.reduce((total, one) => total + one, 0);
    return {
      causes,
      masks,
      prior: Float64Array.from(weights, (one) => one / sum),
      links: rules.map(([mask, q, leak], i) => ({ finding: `f${i}`, mask, q, leak })),
      counts,
    };
  });

const states = fc.array(fc.constantFrom('present', 'absent', 'unknown'), { minLength: 60, maxLength: 60 });

function knownOf(links: readonly Link[], drawn: readonly string[]): readonly Known[] {
  return links.flatMap((link, i) =>
    drawn[i] === 'unknown' ? [] : [{ link, present: drawn[i] === 'present' }],
  );
}

/** The causes that a finding speaks for: those that are active only where its own are, or wherever they are. */
function reached({ masks: all }: Network, link: Link): readonly number[] {
  return all.flatMap((mask, cause) =>
    (mask & ~link.mask) === 0 || (link.mask & ~mask) === 0 ? [cause] : [],
  );
}

function rises(network: Network, known: readonly Known[]): void {
  const before = posterior(network, known);
  for (const link of network.links) {
    const others = known.filter((one) => one.link !== link);
    const without = posterior(network, others);
    const present = weighBy(network, without, { link, present: true });
    const absent = weighBy(network, without, { link, present: false });
    for (const cause of reached(network, link)) {
      const p = probabilityOf(network, present, cause).yes;
      expect(p, link.finding).toBeGreaterThanOrEqual(probabilityOf(network, without, cause).yes - 1e-12);
      expect(p, link.finding).toBeGreaterThanOrEqual(probabilityOf(network, absent, cause).yes - 1e-12);
    }
  }
  expect(before.reduce((total, one) => total + one, 0)).toBeCloseTo(1, 9);
}

describe('evidence for a cause', () => {
  it('never lowers it, in any model, whatever else is known', () => {
    fc.assert(
      fc.property(models, states, (network, drawn) => rises(network, knownOf(network.links, drawn))),
      { numRuns: 1000 },
    );
  });

  it('never lowers it in the model in force, whatever else is known', () => {
    const numbers = defaultsOf(diagnosisParameters);
    const network = networkOf((name) => numbers[name] ?? Number.NaN);
    fc.assert(
      fc.property(states, fc.nat({ max: network.links.length - 1 }), (drawn, i) => {
        const link = network.links[i];
        if (link === undefined) return;
        rises(
          { ...network, links: [link] },
          knownOf(network.links, drawn).filter((one) => one.link !== link),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('could lower it if the causes of a finding had strengths of their own, which is why they have not', () => {
    // Both explain f; g speaks for both, a little for the first and much for the second.
    const prior = Float64Array.from([0.81, 0.09, 0.09, 0.01]);
    const f = (state: number): number => (state === 0 ? 0.01 : 0.9);
    const g = (state: number): number =>
      1 - 0.99 * ((state & 1) === 0 ? 1 : 0.98) * ((state & 2) === 0 ? 1 : 0.1);
    const of = (weigh: (state: number) => number): number => {
      const weights = [...prior].map((weight, state) => weight * weigh(state));
      return ((weights[1] ?? 0) + (weights[3] ?? 0)) / weights.reduce((total, one) => total + one, 0);
    };
    expect(of((state) => f(state) * g(state))).toBeLessThan(of(f));
  });
});

describe('weights of evidence', () => {
  it('add up with the prior to the log-odds of every cause', () => {
    fc.assert(
      fc.property(models, states, (network, drawn) => {
        const known = knownOf(network.links, drawn);
        const weights = weightsOf(network, known);
        const after = posterior(network, known);
        for (const cause of roots) {
          const prior = decibans(probabilityOf(network, network.prior, cause));
          const sum = (weights[cause] ?? []).reduce((total, one) => total + one, prior);
          expect(sum).toBeCloseTo(decibans(probabilityOf(network, after, cause)), 6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on which of two equal findings comes first', () => {
    const link = { mask: 1, q: 0.8, leak: 0.1 };
    const network: Network = {
      causes,
      masks,
      prior: new Float64Array(16).fill(1 / 16),
      links: [
        { finding: 'a', ...link },
        { finding: 'b', ...link },
      ],
      counts: 1,
    };
    const known = network.links.map((one) => ({ link: one, present: true }));
    const [first, second] = weightsOf(network, known)[0] ?? [];
    expect(first).toBeCloseTo(second ?? Number.NaN, 9);
  });
});
