import type { HolidayCalendar, Plan, TeamCalendar } from '../../model/decision/index.ts';

/** Fails where something stands before what it needs, in the list or by date, or lies on a day off. */
export function holdOrder(plan: Plan, team: TeamCalendar, calendar: HolidayCalendar | null): void {
  const weekdays = team.workdays.length === 0 ? [1, 2, 3, 4, 5] : team.workdays;
  const off = new Set([...team.daysOff, ...(calendar?.holidays ?? [])].map((one) => one.day));
  // Thrown rather than expected: a thousand plans of twenty-five steps are many expectations.
  const hold = (what: string, holds: boolean): void => {
    if (!holds) throw new Error(what);
  };
  const seen = new Map<string, Plan['steps'][number]>();
  for (const step of plan.steps) {
    hold(`${step.id} is there twice`, !seen.has(step.id));
    for (const id of step.needs) {
      const need = seen.get(id);
      hold(`${step.id} stands before ${id}, which it needs`, need !== undefined);
      hold(
        `${step.id} starts on ${step.starts}, before ${id} ends on ${need?.ends}`,
        step.starts === null || need?.ends == null || step.starts >= need.ends,
      );
    }
    seen.set(step.id, step);
    for (const date of [step.starts, step.ends, step.latestEnd].filter((one) => one !== null)) {
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
      hold(`${step.id} is on ${date}, a day off`, !off.has(date) && weekdays.includes(weekday));
    }
    if (step.state === 'planned')
      hold(
        `${step.id} goes from ${step.starts} to ${step.ends}`,
        step.starts === null || step.ends === null || (plan.today <= step.starts && step.starts <= step.ends),
      );
    else
      hold(
        `${step.id} is ${step.state} and planned`,
        step.starts === null && step.ends === null && !step.critical,
      );
  }
  hold(
    'the critical path is not that of the steps',
    plan.criticalPath.join() ===
      plan.steps
        .filter(({ critical }) => critical)
        .map(({ id }) => id)
        .join(),
  );
}
