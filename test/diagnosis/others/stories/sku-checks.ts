import type { SkuCheck } from '../../../../src/model/decision/index.ts';
import { afterLive, beforeLive, drawn, isKept, type Scene } from './scene.ts';

interface Found {
  readonly unmatched?: number;
  readonly duplicates?: number;
  readonly attributesDiffer?: number;
}

/** How a merchant's checks of its SKU master were recorded. */
export function tellSkuChecks(scene: Scene): readonly SkuCheck[] | null {
  const { random, facts } = scene;
  const all = facts.skus?.active ?? random.between(45, 70);
  const check = (at: string, full: boolean, active: number, found: Found): SkuCheck => ({
    at,
    full,
    active,
    unmatched: 0,
    duplicates: 0,
    attributesDiffer: 0,
    ...found,
  });
  if (!scene.shows('sku-master-misaligned')) {
    if (!isKept(scene, { keen: 0.98, usual: 0.86, careless: 0.55 })) return null;
    // A catalogue moves: the count of a month ago is not that of today.
    const then = all - random.between(0, 2);
    const first = check(beforeLive(scene, 12, 22), random.chance(0.92), then, {
      unmatched: random.chance(0.35) ? random.between(1, 3) : 0,
      duplicates: random.chance(0.12) ? 1 : 0,
      attributesDiffer: random.chance(0.3) ? random.between(1, 3) : 0,
    });
    const last = check(beforeLive(scene, 1, 4), true, all, {
      attributesDiffer: random.chance(0.12) ? random.between(1, 2) : 0,
    });
    if (random.chance(0.08)) {
      const sample = random.between(20, 40);
      return [check(beforeLive(scene, 3, 16), false, sample, {})];
    }
    if (random.chance(0.12)) {
      // Items that are sold no more, which nobody minds.
      const left = { unmatched: random.between(1, 3) };
      return [check(beforeLive(scene, 3, 16), true, all, left)];
    }
    return random.chance(0.68) ? [first, last] : [{ ...last, at: beforeLive(scene, 1, 16) }];
  }
  // What the books of today still show was there; what they show no more was mended since, or is not seen in them.
  const seen = facts.skus ?? { unmatched: 0, duplicates: 0, attributesDiffer: 0 };
  const some = (now: number, share: number, most: number): number =>
    now + (random.chance(share) ? random.between(1, most) : 0);
  const dirt = (): Found => ({
    unmatched: some(seen.unmatched, 0.5, 5),
    duplicates: some(seen.duplicates, 0.5, 4),
    attributesDiffer: some(seen.attributesDiffer, 0.9, 12),
  });
  const way = drawn(
    {
      none: scene.brokeBy('sku-master-misaligned') ? 28 : 0,
      sample: 24,
      unresolved: 28,
      old: scene.brokeBy('sku-master-misaligned') ? 10 : 0,
      'codes-only': scene.brokeBy('sku-master-misaligned') ? 16 : 0,
    },
    random,
  );
  const since = random.chance(0.28) ? [check(afterLive(scene, 8), random.chance(0.8), all, dirt())] : [];
  switch (way) {
    case 'sample': {
      const sample = random.between(8, 20);
      return [
        check(beforeLive(scene, 5, 30), false, sample, {
          unmatched: random.chance(0.4) ? random.between(1, 3) : 0,
          attributesDiffer: random.chance(0.4) ? random.between(1, 3) : 0,
        }),
        ...since,
      ];
    }
    case 'unresolved': {
      const first = check(beforeLive(scene, 10, 28), true, all, dirt());
      const half = (count: number): number => Math.ceil(count / 2);
      const repeat = random.chance(0.4)
        ? [
            check(beforeLive(scene, 1, 6), true, all, {
              unmatched: half(first.unmatched),
              duplicates: first.duplicates,
              attributesDiffer: half(first.attributesDiffer),
            }),
          ]
        : [];
      return [first, ...repeat, ...since];
    }
    case 'old':
      return [
        check(beforeLive(scene, 75, 170), true, Math.round(all * (0.6 + 0.2 * random.next())), {
          unmatched: random.chance(0.3) ? 1 : 0,
        }),
        ...since,
      ];
    case 'codes-only':
      // Somebody compared the two columns of codes, which says nothing of units, owners and names.
      return [check(beforeLive(scene, 2, 20), true, all, {}), ...since];
    default:
      return since.length > 0 ? since : random.chance(0.7) ? null : [];
  }
}
