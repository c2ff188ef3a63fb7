import type { Ownership, RootCause } from '../../../src/model/decision/index.ts';
import { isKept, type Scene } from './scene.ts';

/** What is asked after, and the cause that goes with nobody owning it. */
const asked: readonly (readonly [Ownership['kind'], string, RootCause])[] = [
  ['source-of-truth', 'price', 'sku-master-misaligned'],
  ['source-of-truth', 'item', 'sku-master-misaligned'],
  ['source-of-truth', 'tax rates', 'inadequate-uat'],
  ['process', 'acceptance test', 'inadequate-uat'],
  ['process', 'cutover', 'no-fallback-plan'],
  ['process', 'correction of orders', 'insufficient-training'],
  ['process', 'refund approval', 'insufficient-training'],
  ['area', 'sku-master', 'sku-master-misaligned'],
  ['area', 'go-live', 'no-fallback-plan'],
  ['area', 'training', 'insufficient-training'],
];

/** The record of who owns what, as the truth and chance have it. */
export function tellOwnership(scene: Scene): readonly Ownership[] | null {
  const { random, has } = scene;
  if (!isKept(scene, 0.5)) return null;
  return asked.map(([kind, subject, cause]) => {
    const isOpen = random.chance(has(cause) ? 0.4 : 0.06);
    return { kind, subject, owner: isOpen ? null : 'Ada', documented: !isOpen || random.chance(0.2) };
  });
}
