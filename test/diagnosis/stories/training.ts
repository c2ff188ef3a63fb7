import type { ManualChange, TeamRole, Training, TrainingResult } from '../../../src/model/decision/index.ts';
import { daysBefore, isKept, oneOf, type Scene } from './scene.ts';

interface Tale {
  readonly passed: number;
  readonly attended: number;
  readonly notYet: number;
  /** Days before the cutover. */
  readonly days: readonly [number, number];
}

const drilled: Tale = { passed: 0.95, attended: 0.03, notYet: 0.01, days: [3, 20] };
const onTheDay: Tale = { ...drilled, passed: 0.88, attended: 0.1 };
const seats: Tale = { passed: 0.28, attended: 0.6, notYet: 0.08, days: [10, 40] };
const tooLate: Tale = { passed: 0.35, attended: 0.15, notYet: 0.4, days: [1, 15] };
const longAgo: Tale = { passed: 0.8, attended: 0.15, notYet: 0.02, days: [30, 90] };

const roles: readonly TeamRole[] = ['operations', 'finance', 'customer-service'];

/** Records of the training and of changes by hand, as the truth and chance have them. */
export function tellTraining(scene: Scene): {
  readonly training: Training | null;
  readonly manualChanges: readonly ManualChange[] | null;
} {
  const { random, has } = scene;
  const isLacking = has('insufficient-training');
  const habits = isLacking && random.chance(0.35);
  const tale =
    isLacking && !habits
      ? oneOf(random, [
          [0.45, seats],
          [0.3, tooLate],
          [0.25, longAgo],
        ])
      : oneOf(random, [
          [0.85, drilled],
          [0.15, onTheDay],
        ]);
  return {
    training: isKept(scene) ? { tasks: roles.flatMap((role) => tasksOf(scene, tale, role)) } : null,
    manualChanges: isKept(scene, 0.6) ? changesOf(scene, isLacking, habits) : null,
  };
}

function tasksOf(scene: Scene, tale: Tale, role: TeamRole): readonly TrainingResult[] {
  const { random } = scene;
  const people = random.between(2, 5);
  return Array.from({ length: people }, (_, person) =>
    ['daily work', 'exceptions'].map((task): TrainingResult => {
      const drawn = random.next();
      const result =
        drawn < tale.passed
          ? 'passed'
          : drawn < tale.passed + tale.attended
            ? 'attended'
            : drawn < tale.passed + tale.attended + tale.notYet
              ? 'not-yet'
              : 'failed';
      return {
        person: `${role} ${person + 1}`,
        role,
        critical: person === 0,
        task,
        result,
        at: result === 'not-yet' ? null : daysBefore(scene, random.between(...tale.days)),
      };
    }),
  ).flat();
}

function changesOf(scene: Scene, isLacking: boolean, habits: boolean): readonly ManualChange[] {
  const { facts, random, trap } = scene;
  const broken = [...new Set(facts.problems.flatMap(({ records }) => records))].sort();
  const mended = trap === 'mended-by-hand';
  const share = mended ? 0.4 : isLacking ? (habits ? 0.45 : 0.28) : 0.05;
  // Who breaks things is new to them more often than not; who mends them is not.
  const newcomers = isLacking && !mended ? 0.65 : 0.2;
  const changed = broken.filter(() => random.chance(share));
  const others = Array.from({ length: random.between(8, 30) }, () => `#${random.between(90_000, 99_999)}`);
  const change = (record: string, fresh: number): readonly ManualChange[] => {
    const first: ManualChange = {
      side: random.pick(['shop', 'erp'] as const),
      record,
      by: `clerk ${random.between(1, 6)}`,
      tenureMonths: random.chance(0.2)
        ? null
        : random.chance(fresh)
          ? random.between(0, 5)
          : random.between(6, 80),
      at: facts.at,
    };
    const isTwice = random.chance(0.04);
    return isTwice ? [first, { ...first, side: first.side === 'shop' ? 'erp' : 'shop' }] : [first];
  };
  return [
    ...changed.flatMap((record) => change(record, newcomers)),
    ...others.flatMap((record) => change(record, 0.25)),
  ];
}
