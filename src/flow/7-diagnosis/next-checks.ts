import { rootCauses } from '../../model/decision/index.ts';
import { absence } from './infer.ts';
import type { Link, Network } from './network.ts';

/** What knowing a finding would tell, in bits. */
export interface Expected {
  readonly finding: string;
  readonly bits: number;
}

/**
 * How much each unknown finding is expected to say about which of the root causes are there, together: the entropy of
 * their joint distribution now, less what is left of it on average once the finding is known.
 */
export function expectedBits(
  network: Network,
  states: Float64Array,
  links: readonly Link[],
): readonly Expected[] {
  const joint = Int32Array.from(states, (_, state) =>
    rootCauses.reduce(
      (index, _root, bit) => ((state & (network.masks[bit] ?? 0)) === 0 ? index : index | (1 << bit)),
      0,
    ),
  );
  const width = 1 << rootCauses.length;
  return links.map((link) => {
    const absent = absence(network, link);
    const now = new Float64Array(width);
    const without = new Float64Array(width);
    for (let state = 0; state < states.length; state++) {
      const cell = joint[state] ?? 0;
      const weight = states[state] ?? 0;
      now[cell] = (now[cell] ?? 0) + weight;
      without[cell] = (without[cell] ?? 0) + weight * (absent[state] ?? 1);
    }
    const withIt = now.map((weight, cell) => Math.max(0, weight - (without[cell] ?? 0)));
    // H(roots) - H(roots | finding) = H(roots) + H(finding) - H(roots, finding)
    const bits = entropy(now) + entropy([sum(without), sum(withIt)]) - entropy([...without, ...withIt]);
    return { finding: link.finding, bits: Math.max(0, bits) };
  });
}

function sum(weights: Float64Array): number {
  return weights.reduce((total, weight) => total + weight, 0);
}

function entropy(weights: Iterable<number>): number {
  let bits = 0;
  for (const weight of weights) if (weight > 0) bits -= weight * Math.log2(weight);
  return bits;
}
