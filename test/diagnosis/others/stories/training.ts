import type { TeamRole, Training, TrainingResult } from '../../../../src/model/decision/index.ts';
import { afterLive, beforeLive, drawn, isKept, type Person, type Scene } from './scene.ts';

const tasksOf: Readonly<Record<TeamRole, readonly string[]>> = {
  operations: [
    'Release an order that hangs',
    'Book a return into the right warehouse',
    'Correct stock after a count',
    'Ship part of an order',
    'Work the error queue',
  ],
  finance: [
    'Reconcile a payout with fees',
    'Post the credit memos of a day',
    'Book a gift card sold and spent',
    'Close the month',
  ],
  'customer-service': [
    'Find a refund on both sides',
    'Refund part of an order',
    'Exchange an item',
    'Cancel an order that was sent',
  ],
  integration: ['Send a message once more, and only once', 'Renew the access of the connector'],
  partner: ['Take over a failed job'],
  sponsor: [],
};

/** How a merchant's training was recorded. */
export function tellTraining(scene: Scene): Training | null {
  const { random, people } = scene;
  const result = (person: Person, task: string, more: Partial<TrainingResult>): TrainingResult => ({
    person: person.name,
    role: person.role,
    critical: random.chance(person.role === 'sponsor' || person.role === 'partner' ? 0.2 : 0.6),
    task,
    result: 'passed',
    at: beforeLive(scene, 4, 32),
    ...more,
  });
  const share = random.pick([0.5, 0.7, 1]);
  const each = (whom: readonly Person[], more: () => Partial<TrainingResult>): TrainingResult[] =>
    whom.flatMap((person) =>
      tasksOf[person.role].filter(() => random.chance(share)).map((task) => result(person, task, more())),
    );
  const outcome = (
    weights: Readonly<Record<TrainingResult['result'], number>>,
  ): Pick<TrainingResult, 'result' | 'at'> => {
    const drew = drawn(weights, random);
    return { result: drew, at: drew === 'not-yet' ? null : beforeLive(scene, 4, 32) };
  };
  if (!scene.shows('insufficient-training')) {
    if (!isKept(scene, { keen: 0.98, usual: 0.86, careless: 0.5 })) return null;
    const way = drawn({ proved: 72, 'sat-in': 14, 'one-each': 14 }, random);
    // Teams that have done this for years are shown the new screens, and that is enough for them.
    if (way === 'sat-in')
      return { tasks: each(people, () => outcome({ passed: 38, attended: 56, failed: 0, 'not-yet': 6 })) };
    if (way === 'one-each')
      return {
        tasks: people.flatMap((person) =>
          tasksOf[person.role].slice(0, 1).map((task) => result(person, task, { critical: true })),
        ),
      };
    const tasks = each(people, () => outcome({ passed: 86, attended: 8, failed: 2, 'not-yet': 4 }));
    // Who failed did it again.
    return {
      tasks: tasks.flatMap((one) =>
        one.result === 'failed'
          ? [one, { ...one, result: 'passed' as const, at: beforeLive(scene, 1, 3) }]
          : [one],
      ),
    };
  }
  const broke = scene.brokeBy('insufficient-training');
  const way = drawn(
    {
      attended: broke ? 28 : 8,
      unfinished: 26,
      'key-users': 16,
      afterwards: broke ? 10 : 0,
      none: broke ? 15 : 0,
      ticked: broke ? 13 : 0,
    },
    random,
  );
  switch (way) {
    case 'attended':
      return { tasks: each(people, () => outcome({ passed: 8, attended: 82, failed: 0, 'not-yet': 10 })) };
    case 'unfinished':
      return { tasks: each(people, () => outcome({ passed: 28, attended: 20, failed: 14, 'not-yet': 38 })) };
    case 'key-users': {
      // One of each team was shown everything and was to tell the others.
      const key = people.filter((person, i) => people.findIndex(({ role }) => role === person.role) === i);
      const others = people.filter((person) => !key.includes(person));
      const trained = random.shuffled([...key]).slice(0, random.between(1, 2));
      return {
        tasks: [
          ...each(trained, () => outcome({ passed: 90, attended: 10, failed: 0, 'not-yet': 0 })),
          ...each([...others, ...key.filter((person) => !trained.includes(person))], () =>
            outcome({ passed: 4, attended: 16, failed: 5, 'not-yet': 75 }),
          ),
        ],
      };
    }
    case 'ticked': {
      // One afternoon, one screen each, and everybody had passed.
      const at = beforeLive(scene, 1, 5);
      return {
        tasks: people.flatMap((person) =>
          tasksOf[person.role].slice(0, random.between(1, 2)).map((task) => result(person, task, { at })),
        ),
      };
    }
    case 'afterwards':
      return {
        tasks: each(people, () =>
          random.chance(0.75) ? { at: afterLive(scene, 5) } : { result: 'not-yet', at: null },
        ),
      };
    default:
      return random.chance(0.6) ? null : { tasks: [] };
  }
}
