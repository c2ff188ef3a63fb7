import { compareDecimals, parseDecimal } from '../../../../ground/index.ts';
import type { MigrationTie } from '../../../../model/decision/index.ts';
import { byMoment } from '../../say.ts';

export const age = (why: string) =>
  ({ default: 30, unit: 'days', least: 1, most: 365, whole: true, why }) as const;

export function lastOfEach(all: readonly MigrationTie[]): readonly MigrationTie[] {
  const last = new Map(all.toSorted(byMoment).map((one) => [one.what, one]));
  return [...last.values()].toSorted((a, b) => (a.what < b.what ? -1 : 1));
}

export function isNought(amount: string): boolean {
  const decimal = parseDecimal(amount);
  const nought = parseDecimal('0');
  return decimal !== undefined && nought !== undefined && compareDecimals(decimal, nought) === 0;
}
