import type { TeamMember } from '../../../model/decision/index.ts';

/** What a file says of the plan, and what makes its entries unlike those of another one. */
export interface PlanAbout {
  /** Such as `Plan of Northwind`. */
  readonly title: string;
  /** Id of the workspace, or the environment: two plans in one calendar stay two. */
  readonly scope: string;
  /** Other tools know people by their e-mail address. */
  readonly team?: readonly TeamMember[];
}

/** The name another tool knows somebody by. */
export function accountOf(owner: string | null, { team = [] }: PlanAbout): string | null {
  return owner === null ? null : (team.find(({ name }) => name === owner)?.email ?? owner);
}
