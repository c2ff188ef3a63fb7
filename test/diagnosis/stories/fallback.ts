import type { Confirmation, Readiness, Rehearsal } from '../../../src/model/decision/index.ts';
import { daysBefore, isKept, oneOf, type Scene } from './scene.ts';

type Fallback = Pick<Readiness, 'rehearsals' | 'decider' | 'pointOfNoReturn' | 'confirmations'>;

interface Tale {
  /** Whether the rollback was rehearsed, the days before the cutover, and the share that reached the end. */
  readonly rehearsed: number;
  readonly days: readonly [number, number];
  readonly complete: number;
  /** Share of the reserve it took, in per cent; how often both sides then agreed, and did not. */
  readonly took: readonly [number, number];
  readonly verified: readonly [yes: number, no: number];
  readonly cutover: number;
  readonly decider: number;
  readonly point: number;
  readonly confirmed: number;
}

const practised: Tale = {
  rehearsed: 0.97,
  days: [3, 14],
  complete: 0.96,
  took: [35, 78],
  verified: [0.74, 0.08],
  cutover: 0.75,
  decider: 0.9,
  point: 0.76,
  confirmed: 0.85,
};
const slightlyEarly: Tale = { ...practised, days: [15, 24], verified: [0.6, 0.1] };
const never: Tale = { ...practised, rehearsed: 0, cutover: 0.25, decider: 0.4, point: 0.2, confirmed: 0.2 };
const halfHearted: Tale = {
  rehearsed: 1,
  days: [16, 70],
  complete: 0.6,
  took: [70, 160],
  verified: [0.2, 0.5],
  cutover: 0.4,
  decider: 0.6,
  point: 0.35,
  confirmed: 0.4,
};
const nobodyDecides: Tale = { ...practised, days: [4, 22], decider: 0.15, point: 0.12, confirmed: 0.3 };

/** The record of the way back, as the truth and chance have it. */
export function tellFallback(scene: Scene): Fallback {
  const { random, has } = scene;
  const tale = has('no-fallback-plan')
    ? oneOf(random, [
        [0.42, never],
        [0.33, halfHearted],
        [0.25, nobodyDecides],
      ])
    : oneOf(random, [
        [0.88, practised],
        [0.12, slightlyEarly],
      ]);
  const rehearsals = isKept(scene) ? rehearse(scene, tale) : null;
  const confirmations = isKept(scene, 0.6) ? confirm(scene, tale) : null;
  // A name may be missing from a record because nobody wrote it down.
  const isNamed = isKept(scene, 0.85);
  return {
    rehearsals,
    confirmations,
    decider:
      random.chance(tale.decider) && isNamed
        ? { name: 'Ada', deputy: random.chance(0.7) ? 'Ben' : null }
        : null,
    pointOfNoReturn: random.chance(tale.point) && isNamed ? 'First payout settled in the new ERP' : null,
  };
}

function rehearse(scene: Scene, tale: Tale): readonly Rehearsal[] {
  const { random } = scene;
  const held: Rehearsal[] = [];
  const one = (kind: Rehearsal['kind']): Rehearsal => {
    const reserve = random.pick([60, 90, 120, 180]);
    const isTimed = random.chance(0.7);
    const drawn = random.next();
    const [yes, no] = tale.verified;
    return {
      kind,
      at: daysBefore(scene, random.between(...tale.days)),
      environment: 'staging',
      complete: random.chance(tale.complete),
      minutes: isTimed ? Math.round((reserve * random.between(...tale.took)) / 100) : null,
      reserveMinutes: isTimed ? reserve : null,
      drift: isTimed ? random.between(0, 30) / 100 : null,
      verified: drawn < yes ? true : drawn < yes + no ? false : null,
    };
  };
  if (random.chance(tale.rehearsed)) held.push(one('rollback'));
  if (random.chance(tale.cutover)) held.push(one('cutover'));
  return held;
}

function confirm(scene: Scene, tale: Tale): readonly Confirmation[] {
  const { random } = scene;
  const people = ['Ada', 'Ben', 'Chi'].map(
    (by): Confirmation => ({
      what: 'rollback-plan',
      subject: 'Rollback plan',
      by,
      at: random.chance(tale.confirmed) ? daysBefore(scene, random.between(2, 10)) : null,
    }),
  );
  return random.chance(tale.confirmed) ? people : people.map((one) => ({ ...one, at: null }));
}
