import type { Ownership, RootCause } from '../../../../src/model/decision/index.ts';
import { isKept, type Scene } from './scene.ts';

interface Subject {
  readonly kind: Ownership['kind'];
  readonly subject: string;
  /** The cause with which nobody has it, more often than not. */
  readonly lostBy: RootCause | null;
}

const subjects: readonly Subject[] = [
  { kind: 'source-of-truth', subject: 'price', lostBy: null },
  { kind: 'source-of-truth', subject: 'stock', lostBy: null },
  { kind: 'source-of-truth', subject: 'item mapping', lostBy: 'sku-master-misaligned' },
  { kind: 'source-of-truth', subject: 'units and packs', lostBy: 'sku-master-misaligned' },
  { kind: 'source-of-truth', subject: 'tax codes', lostBy: null },
  { kind: 'source-of-truth', subject: 'customers', lostBy: null },
  { kind: 'process', subject: 'new item', lostBy: 'sku-master-misaligned' },
  { kind: 'process', subject: 'refund approval', lostBy: 'insufficient-training' },
  { kind: 'process', subject: 'error queue', lostBy: 'insufficient-training' },
  { kind: 'process', subject: 'returns', lostBy: 'insufficient-training' },
  { kind: 'process', subject: 'month-end close', lostBy: null },
  { kind: 'process', subject: 'outage of the connector', lostBy: 'no-fallback-plan' },
  { kind: 'area', subject: 'sku-master', lostBy: 'sku-master-misaligned' },
  { kind: 'area', subject: 'cutover', lostBy: 'no-fallback-plan' },
  { kind: 'area', subject: 'integration', lostBy: null },
  { kind: 'area', subject: 'acceptance tests', lostBy: 'inadequate-uat' },
];

/** Who owns what, where somebody asked. */
export function tellOwnership(scene: Scene): readonly Ownership[] | null {
  const { random, people } = scene;
  if (!isKept(scene, { keen: 0.88, usual: 0.55, careless: 0.2 })) return null;
  return subjects
    .filter(() => random.chance(0.6))
    .map(({ kind, subject, lostBy }) => {
      const lost = lostBy !== null && scene.shows(lostBy);
      return {
        kind,
        subject,
        owner: random.chance(lost ? 0.42 : 0.92) ? random.pick(people).name : null,
        documented: random.chance(lost ? 0.2 : 0.68),
      };
    });
}
