import type { Parameter } from '../../model/decision/index.ts';

const range: Readonly<Record<string, readonly [least: number, most: number]>> = {
  share: [0, 1],
  hours: [0, 8760],
  days: [0, 365],
  count: [0, 1_000_000],
};

/** A threshold in the unit of its indicator, and why it is what it is. */
export function threshold(value: number, unit: keyof typeof range & string, why: string): Parameter {
  const [least, most] = range[unit] ?? [0, 1];
  return { default: value, unit, least, most, ...(unit === 'count' && { whole: true }), why };
}

/** Why, for a default of the table of thresholds that this project proposes: no audited benchmark exists. */
export const policy = (says: string): string =>
  `[proposal] policy default, no industry standard: ${says.charAt(0).toLowerCase()}${says.slice(1)}`;
