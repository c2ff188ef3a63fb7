import type { RootCause } from '../../model/decision/index.ts';
import { percent } from '../7-diagnosis/index.ts';
import type { Draft } from './draft.ts';
import type { Situation } from './situation.ts';
import { listed } from './words.ts';

/** The steps against one root cause; the first of them is where it begins. */
export interface Family {
  readonly cause: RootCause;
  readonly name: string;
  readonly steps: readonly [string, ...string[]];
}

/** In the usual order: tests find what is wrong, the way back makes trying safe, then master data, then people. */
export const families: readonly Family[] = [
  { cause: 'inadequate-uat', name: 'UAT', steps: ['uat.cover', 'uat.run', 'uat.sign-off'] },
  { cause: 'no-fallback-plan', name: 'the rollback', steps: ['rollback.write', 'rollback.practise'] },
  { cause: 'sku-master-misaligned', name: 'the SKU master', steps: ['sku.resolve'] },
  { cause: 'insufficient-training', name: 'training', steps: ['training.prepare', 'training.pass'] },
];

export interface OrderedFamily extends Family {
  readonly points: number;
  /** Why it stands before others that usually come first; null where it stands in the usual order. */
  readonly moved: string | null;
}

/** Puts the families in order: what is likely, what stands first by practice, and what many go-live steps wait for. */
export function orderFamilies(
  { causeOf, diagnosis, parameters }: Pick<Situation, 'causeOf' | 'diagnosis' | 'parameters'>,
  drafts: readonly Draft[],
): readonly OrderedFamily[] {
  const goLive = drafts.filter(({ phase, done }) => phase === 'go-live' && done === null);
  const judged = families.map((family, index) => {
    // Probabilities that name nothing decide nothing either.
    const probability = diagnosis.undetermined === null ? (causeOf(family.cause)?.probability ?? 0) : 0;
    const waiting = goLive.filter(({ id }) => leansOn(id, family.steps, drafts)).length;
    const points =
      probability +
      parameters['order.place'] * (families.length - 1 - index) +
      (goLive.length === 0 ? 0 : (parameters['order.unlock'] * waiting) / goLive.length);
    return { family, index, probability, waiting, points };
  });
  const ordered = judged.toSorted((left, right) => right.points - left.points || left.index - right.index);
  return ordered.map(({ family, index, probability, waiting, points }, place) => {
    const passed = ordered.slice(place + 1).filter((other) => other.index < index);
    const most = Math.max(0, ...passed.map((other) => other.probability));
    const moved =
      passed.length === 0
        ? null
        : `It comes before ${listed(passed.map((other) => other.family.name))}, against the usual order: ${percent(probability)} likely against ${percent(most)}, and ${waiting} of ${goLive.length} go-live steps wait for it.`;
    return { ...family, points, moved };
  });
}

/** Whether a step needs one of some steps, by whatever way. */
function leansOn(id: string, wanted: readonly string[], drafts: readonly Draft[]): boolean {
  const needs = new Map(drafts.map((one) => [one.id, one.needs]));
  const seen = new Set<string>();
  const next = [id];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    next.push(...(needs.get(at) ?? []));
  }
  return wanted.some((step) => seen.has(step));
}
