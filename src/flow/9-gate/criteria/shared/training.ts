import type { TeamRole, TrainingResult } from '../../../../model/decision/index.ts';

export const age = {
  default: 21,
  unit: 'days',
  least: 1,
  most: 365,
  whole: true,
  why: 'Test again when the last practice is more than 21 days ago (cutover practice) [proposal].',
} as const;

/** The teams that work with it from the first day on. */
export const TEAMS: readonly TeamRole[] = ['operations', 'finance', 'customer-service'];

export const passed = ({ result }: TrainingResult): boolean => result === 'passed';
