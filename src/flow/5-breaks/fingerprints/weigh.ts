import type { Certainty } from './fingerprint.ts';

/** What was seen of one fingerprint. */
export interface Sighting {
  readonly id: string;
  readonly certainty: Certainty;
  readonly sharperThan: ReadonlySet<string>;
  /** Breaks that bear the mark. */
  readonly breaks: ReadonlySet<number>;
  /** Records in reach, while and where the fault is there, that did not break; null where no reach is known. */
  readonly spared: number | null;
  /** Out of how many things its circumstance was chosen, and how many were taken. */
  readonly choices: number;
  readonly taken: number;
  /** It explains and is no failure mode: what it explains clearly best has no name. */
  readonly plain: boolean;
  /** Share of records out of reach that broke all the same: how easily a break comes about without the fault. */
  readonly outside: number;
}

export type Verdict =
  | { readonly named: string }
  /** Nothing explains clearly more than the next; best first. */
  | { readonly candidates: readonly string[] };

/** Odds against a mark that is there by accident, one in so many. */
const accident: Readonly<Record<Exclude<Certainty, 'circumstance'>, number>> = {
  residual: 400,
  record: 1000,
};
/** A fault breaks what it reaches, with so much room for records that were mended or never came to it. */
const spares = 0.05;
/** Natural logarithm of the odds from which a name is given, and by which it must beat the next. */
const enough = Math.log(100);
const clearly = Math.log(10);
/** A circumstance seen fewer times than this is an anecdote. */
const fewest = 3;

/**
 * Names the fault behind each break. Each hypothesis is weighed by how much likelier it makes what broke and what did
 * not; the weightiest takes its breaks, the rest are weighed again on what is left.
 */
export function weigh(sightings: readonly Sighting[]): ReadonlyMap<number, Verdict> {
  const verdicts = new Map<number, Verdict>();
  const open = new Set(sightings.flatMap(({ breaks }) => [...breaks]));
  let left = [...sightings].sort((a, b) => (a.id < b.id ? -1 : 1));
  while (left.length > 0) {
    const weighed = left
      .map((sighting) => ({ sighting, weight: weightOf(sighting, open) }))
      .filter(({ weight }) => weight >= enough)
      .sort((a, b) => b.weight - a.weight);
    const [best] = weighed;
    if (best === undefined) break;
    const chosen = choose(weighed, best, open);
    const own = openOf(chosen.sighting, open);
    const rivals = weighed.filter(
      (one) => one !== chosen && !one.sighting.plain && rivalling(one, chosen, own),
    );
    for (const at of own) {
      verdicts.set(
        at,
        chosen.sighting.plain
          ? { candidates: [] }
          : rivals.length === 0
            ? { named: chosen.sighting.id }
            : { candidates: [chosen, ...rivals].map(({ sighting }) => sighting.id) },
      );
      open.delete(at);
    }
    left = left.filter((sighting) => openOf(sighting, open).length > 0);
  }
  for (const at of open) {
    const seen = sightings.filter(({ breaks, plain }) => !plain && breaks.has(at)).map(({ id }) => id);
    verdicts.set(at, { candidates: seen.sort() });
  }
  return verdicts;
}

interface Weighed {
  readonly sighting: Sighting;
  readonly weight: number;
}

/** The weightiest, unless another says more of the same; what is plain gives way to a failure mode that is as good. */
function choose(weighed: readonly Weighed[], best: Weighed, open: ReadonlySet<number>): Weighed {
  if (best.sighting.plain) {
    const own = openOf(best.sighting, open);
    return weighed.find((one) => !one.sighting.plain && rivalling(one, best, own)) ?? best;
  }
  return weighed.find(({ sighting }) => saysMore(sighting, best.sighting, open)) ?? best;
}

/**
 * Whether a sighting is of the same, and says more of it. A circumstance must say so of most: some of many breaks have
 * something in common by chance.
 */
function saysMore(one: Sighting, best: Sighting, open: ReadonlySet<number>): boolean {
  if (!one.sharperThan.has(best.id)) return false;
  const all = openOf(best, open);
  const shared = all.filter((at) => one.breaks.has(at)).length;
  return one.certainty === 'circumstance' ? shared * 2 > all.length : shared > 0;
}

/** Whether another explains most of the same about as well, and nothing says that it says less. */
function rivalling(one: Weighed, chosen: Weighed, own: readonly number[]): boolean {
  if (chosen.sighting.sharperThan.has(one.sighting.id)) return false;
  const shared = own.filter((at) => one.sighting.breaks.has(at)).length;
  return shared * 2 > own.length && one.weight > chosen.weight - clearly;
}

function openOf({ breaks }: Sighting, open: ReadonlySet<number>): readonly number[] {
  return [...breaks].filter((at) => open.has(at));
}

/** Log odds of the fault against chance: hits speak for it, what it spared against. */
function weightOf(sighting: Sighting, open: ReadonlySet<number>): number {
  const { certainty, spared, outside, choices, taken } = sighting;
  const hits = openOf(sighting, open).length;
  if (hits === 0 || (certainty === 'circumstance' && hits < fewest)) return Number.NEGATIVE_INFINITY;
  const chance = certainty === 'circumstance' ? outside : 1 / accident[certainty];
  const hit = Math.log((1 - spares) / Math.min(chance, 0.9));
  const miss = Math.log(spares / (1 - Math.min(outside, 0.9)));
  return hits * hit + (spared ?? 0) * miss - taken * Math.log(Math.max(choices, 1));
}
