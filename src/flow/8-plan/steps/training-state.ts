import type { TeamRole, TrainingResult } from '../../../model/decision/index.ts';
import type { Situation } from '../situation.ts';

/** Teams that work with it from the first day on. */
export const trainedTeams: readonly TeamRole[] = ['customer-service', 'finance', 'operations'];

const leastShare = 0.9;

/** Where the training stands. */
export interface TrainingState {
  readonly tasks: readonly TrainingResult[];
  /** Teams without a single task. */
  readonly without: readonly TeamRole[];
  readonly passed: number;
  /** Critical tasks that are not passed. */
  readonly critical: readonly TrainingResult[];
  readonly complete: boolean;
}

/** Reads the training record: what was attended is not passed. */
export function trainingState({ facts }: Pick<Situation, 'facts'>): TrainingState {
  const tasks = facts.readiness.training?.tasks ?? [];
  const isPassed = ({ result }: TrainingResult): boolean => result === 'passed';
  const without = trainedTeams.filter((role) => !tasks.some((task) => task.role === role));
  const critical = tasks.filter((task) => task.critical && !isPassed(task));
  const enough = trainedTeams.every((role) => {
    const own = tasks.filter((task) => task.role === role);
    return own.length > 0 && own.filter(isPassed).length >= leastShare * own.length;
  });
  return {
    tasks,
    without,
    passed: tasks.filter(isPassed).length,
    critical,
    complete: enough && critical.length === 0,
  };
}
