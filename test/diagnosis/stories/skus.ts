import type { SkuCheck } from '../../../src/model/decision/index.ts';
import { daysBefore, isKept, oneOf, type Scene } from './scene.ts';

/** The record of SKU checks, as the truth and chance have it. */
export function tellSkuChecks(scene: Scene): readonly SkuCheck[] | null {
  const { random, has } = scene;
  if (!isKept(scene)) return null;
  const active = random.between(60, 4000);
  const check = (days: number, full: boolean, perMille: number): SkuCheck => ({
    at: daysBefore(scene, days),
    full,
    active,
    unmatched: Math.round((active * perMille) / 1000),
    duplicates: Math.round((active * perMille * random.next()) / 2000),
    attributesDiffer: Math.round((active * perMille * random.next()) / 1000),
  });
  const recent = random.between(2, 13);
  const tale = has('sku-master-misaligned')
    ? oneOf(random, [
        [0.32, 'never'],
        [0.22, 'stale'],
        [0.1, 'sample'],
        [0.26, 'found'],
        // The check looked at other things than what is wrong.
        [0.1, 'clean'],
      ])
    : oneOf(random, [
        [0.08, 'never'],
        [0.08, 'stale'],
        [0.84, 'clean'],
      ]);
  if (tale === 'never') return [];
  if (tale === 'stale') return [check(random.between(20, 80), true, random.between(0, 12))];
  if (tale === 'sample') return [check(recent, false, random.between(5, 30))];
  if (tale === 'found') return [check(recent, true, random.between(15, 80))];
  return [check(recent + 8, true, random.between(0, 8)), check(recent, true, random.between(0, 4))];
}
