import type { Training, TrainingResult } from '../../../model/decision/index.ts';

const rank: Readonly<Record<TrainingResult['result'], number>> = {
  passed: 0,
  failed: 1,
  attended: 2,
  'not-yet': 3,
};

/** Each person's tasks, once each, with the best that came of it: who fails first and then passes has passed. */
export function tasksOf(training: Training | null): readonly TrainingResult[] {
  const groups = Map.groupBy(training?.tasks ?? [], ({ person, role, task }) =>
    [role, person, task].join('\n'),
  );
  return [...groups.values()].flatMap((tries) => {
    const [best] = tries.toSorted((a, b) => rank[a.result] - rank[b.result]);
    return best === undefined ? [] : [best];
  });
}
