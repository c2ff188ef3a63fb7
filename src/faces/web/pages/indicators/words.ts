import type { IndicatorReading } from '../../../api/answers.ts';
import { count } from '../../client/figures.ts';
import { figure, percent } from '../../client/rates.ts';

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

/** A value of an indicator with its unit; null is not known, and is not nought. */
export function valueText(unit: IndicatorReading['unit'], value: number | null): string {
  if (value === null) return 'not known';
  if (unit === 'share') return percent(value);
  if (unit === 'hours') return `${figure(value)} h`;
  if (unit === 'days') return `${figure(value)} ${value === 1 ? 'day' : 'days'}`;
  return count(value);
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
