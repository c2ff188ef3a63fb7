import { rootCauses } from '../../model/decision/index.ts';
import { type CauseId, type WeighedCause, weighedCauses } from './cause.ts';
import { causes } from './causes/index.ts';
import { findings } from './findings/index.ts';

/** How much a finding says: of which causes, how surely, and how often it is there without them. */
export interface Link {
  readonly finding: string;
  /** The finding's causes as one: active in a state that any of them is active in. */
  readonly mask: number;
  readonly q: number;
  readonly leak: number;
}

/**
 * Causes and findings as numbers. A cause is a mask over the states of the weighed causes: it is active in a state that
 * shares a bit with its mask, so a root cause is "any of the forms beneath it".
 */
export interface Network {
  /** Ids of all causes, root causes among them, and the mask of each. */
  readonly causes: readonly CauseId[];
  readonly masks: readonly number[];
  /** Probability of each state of the weighed causes, before anything was looked at. */
  readonly prior: Float64Array;
  readonly links: readonly Link[];
  /** What a finding counts for: the power of its likelihood, 1 for findings that have nothing to do with each other. */
  readonly counts: number;
}

/** The mask of a cause over the weighed ones. */
function maskOf(id: CauseId): number {
  return weighedCauses.reduce((mask, one, bit) => {
    const cause = causes.find((other) => other.id === one);
    return one === id || cause?.under === id ? mask | (1 << bit) : mask;
  }, 0);
}

/** Probability of every state: what lies upstream is drawn first, and raises what it brings about. */
function priorOf(of: (name: string) => number): Float64Array {
  const bitOf = new Map(weighedCauses.map((id, bit) => [id, 1 << bit]));
  const raisedBy = weighedCauses.map((id) =>
    causes
      .filter(({ raises }) => raises.includes(id))
      .map((cause) => ({ mask: bitOf.get(cause.id as WeighedCause) ?? 0, by: of(`${cause.id}.raises`) })),
  );
  const priors = Float64Array.from({ length: 1 << weighedCauses.length }).fill(1);
  for (const [bit, id] of weighedCauses.entries()) {
    const prior = of(`${id}.prior`);
    for (let state = 0; state < priors.length; state++) {
      let not = 1 - prior;
      for (const { mask, by } of raisedBy[bit] ?? []) if ((state & mask) !== 0) not *= 1 - by;
      priors[state] = (priors[state] ?? 0) * ((state & (1 << bit)) === 0 ? not : 1 - not);
    }
  }
  return priors;
}

/** The network under the numbers in force. */
export function networkOf(of: (name: string) => number): Network {
  const ids: readonly CauseId[] = [...rootCauses, ...weighedCauses];
  return {
    causes: ids,
    counts: of('findings.count'),
    masks: ids.map(maskOf),
    prior: priorOf(of),
    links: findings.map((finding) => ({
      finding: finding.id,
      mask: finding.causes.reduce((mask, id) => mask | maskOf(id), 0),
      q: of(`${finding.id}.q`),
      leak: of(`${finding.id}.leak`),
    })),
  };
}
