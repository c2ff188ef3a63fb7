import type { BreakKind } from '../../../model/index.ts';

/**
 * Which attribute is named when several set the same breaks apart: the one nearer to where the cause is
 * mended comes first. Attributes that are not listed come last, by name.
 */
const order = [
  'sku',
  'item',
  'referenceFormat',
  'gateway',
  'location',
  'country',
  'currency',
  'shop',
  'sourceName',
  'discountCode',
  'shippingMethod',
  'taxTitle',
  'documentType',
  'customer',
  'entity',
  'province',
  'vendor',
  'title',
  'day',
  'documentDay',
  'postedDay',
  'periodShop',
  'periodErp',
  'weekday',
  'hour',
];
const rank = new Map(order.map((attribute, i) => [attribute, i]));

/** Sorts attributes by how well they name a cause. */
export function compareAttributes(a: string, b: string): number {
  const difference = (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length);
  if (difference !== 0) return difference;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const dayAttributes = new Set(['day', 'documentDay', 'postedDay']);

/** Whether the values are ISO days, so that windows make sense. */
export function isDayAttribute(attribute: string): boolean {
  return dayAttributes.has(attribute);
}

/** They say what happened, not to whom: true of broken records only, so they set nothing apart. */
const outcomes = new Set(['expectedValue', 'actualValue', 'rateOfDay', 'rateDaysBehind']);
const outcomesByKind: Partial<Record<BreakKind, readonly string[]>> = {
  'period-differs': ['periodErp', 'periodShop', 'postedDay', 'documentDay'],
  'line-item-differs': ['item'],
  'sku-mapped-to-wrong-item': ['item'],
  'currency-differs': ['currency'],
  'entity-differs': ['entity'],
};

/** Whether a condition on the attribute can explain breaks of the kind. */
export function explains(attribute: string, kind: BreakKind): boolean {
  return !outcomes.has(attribute) && !outcomesByKind[kind]?.includes(attribute);
}
