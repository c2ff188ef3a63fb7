import type { Feature } from '../records/feature.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** Something that may happen to an order: a small file of its own works on the draft. */
export interface Situation {
  readonly name: string;
  /** Features a merchant must have for it to come up. */
  readonly needs?: readonly Feature[];
  /** Out of a thousand orders; kept to however few the orders are. */
  readonly perThousand: number;
  /** Common ones keep their share in large worlds, rare ones come up half as often. */
  readonly common?: boolean;
  /** Whether it can happen to the order as it is now. */
  readonly fits: (draft: Draft, scene: Scene) => boolean;
  readonly apply: (draft: Draft, scene: Scene) => void;
}

/** Lets situations happen that are due and fit, in their order, at most so many; returns those that did. */
export function play<S extends Situation>(
  situations: readonly S[],
  draft: Draft,
  scene: Scene,
  most = Number.POSITIVE_INFINITY,
): readonly S[] {
  const played: S[] = [];
  for (const situation of situations) {
    const share = (situation.perThousand / 1_000) * (situation.common ? 1 : scene.often);
    const isDue = scene.quotas.due(situation.name, share);
    if (!isDue || played.length >= most || !situation.fits(draft, scene)) continue;
    situation.apply(draft, scene);
    scene.quotas.took(situation.name);
    played.push(situation);
  }
  return played;
}

/** The situations a merchant's features allow. */
export function allowed<S extends Situation>(situations: readonly S[], features: ReadonlySet<Feature>): S[] {
  return situations.filter(({ needs = [] }) => needs.every((need) => features.has(need)));
}
