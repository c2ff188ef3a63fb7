import type { IndicatorReading } from '../../../api/answers.ts';
import { count } from '../../client/figures.ts';
import { figure } from '../../client/rates.ts';

type State = IndicatorReading['state'];

/** What each state is called, the worst first. */
export const stateWords: Readonly<Record<State, string>> = {
  breach: 'Breach',
  watch: 'Watch',
  stale: 'Stale',
  'no-data': 'No data',
  ok: 'OK',
};

/** The workflows, in the order in which an order goes through them. */
export const workflowTitles: Readonly<Record<IndicatorReading['workflow'], string>> = {
  orders: 'Orders',
  fulfilment: 'Fulfilment',
  refunds: 'Refunds',
  stock: 'Stock',
  payouts: 'Payouts',
  'master-data': 'Master data',
  integration: 'Integration',
};

/** A value of an indicator with its unit, as its sentence says it; null is not known, and is not nought. */
export function valueText(unit: IndicatorReading['unit'], value: number | null): string {
  if (value === null) return 'not known';
  if (unit === 'share') return shareText(value);
  if (unit === 'hours') return value < 1 ? `${Math.round(value * 60)} min` : `${figure(value)} h`;
  if (unit === 'days') return `${figure(value)} business ${value === 1 ? 'day' : 'days'}`;
  return count(value);
}

/** With the digits by which a value is told from its threshold, and never rounded to a whole or to none that it is not. */
function shareText(share: number): string {
  const shown = Number((share * 100).toFixed(share < 0.01 ? 3 : 2));
  if (share < 1 && shown === 100) return 'over 99.99%';
  if (share > 0 && shown === 0) return 'under 0.001%';
  return `${shown}%`;
}

/** The explicit thresholds, in words. */
export function thresholdText({
  unit,
  worse,
  threshold,
}: Pick<IndicatorReading, 'unit' | 'worse' | 'threshold'>) {
  const [green, amber] = [valueText(unit, threshold.green), valueText(unit, threshold.amber)];
  const isOne = threshold.green === threshold.amber;
  if (worse === 'higher')
    return isOne ? `Green up to ${green}, red above` : `Green up to ${green}, red above ${amber}`;
  return isOne ? `Green from ${green}, red below` : `Green from ${green}, red below ${amber}`;
}
