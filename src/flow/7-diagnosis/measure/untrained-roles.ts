import { type DecisionFacts, teamRoles } from '../../../model/decision/index.ts';
import { tasksOf } from './tasks.ts';

/** They work with orders, stock, refunds and books every day; partners and sponsors do not. */
const trained = new Set(['operations', 'finance', 'customer-service']);

/** Roles of which less than that share of the tasks was passed, or that have none though the team has the role. */
export function untrainedRoles({ readiness }: DecisionFacts, leastPassed: number): readonly string[] {
  const tasks = tasksOf(readiness.training);
  return teamRoles.filter((role) => {
    const own = tasks.filter((task) => task.role === role);
    if (own.length === 0) return trained.has(role) && readiness.team.some((member) => member.role === role);
    return own.filter(({ result }) => result === 'passed').length < leastPassed * own.length;
  });
}
