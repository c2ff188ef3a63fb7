import type { Uat, UatCase } from '../../../../model/decision/index.ts';

export const share = (value: number, why: string) =>
  ({ default: value, unit: 'share', least: 0, most: 1, why }) as const;

export const age = {
  default: 30,
  unit: 'days',
  least: 1,
  most: 365,
  whole: true,
  why: 'Policy default: a test of more than a month ago was of another system.',
} as const;

export const none = 'No UAT was recorded.';

export const wasRun = ({ result }: UatCase): boolean => result === 'passed' || result === 'failed';

export function casesOf(uat: Uat | null): readonly UatCase[] | null {
  return uat === null || uat.cases.length === 0 ? null : uat.cases;
}
