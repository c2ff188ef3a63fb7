import { dayInZone, isDay, isoWeekOf } from '../../../ground/time.ts';
import type { Break, BreakKind } from '../../../model/index.ts';

/** What breaks say of the orders of one week. */
export interface WeekTally {
  /** Distinct orders with a break of their sale, of their status, in their period, or with any. */
  sale: number;
  status: number;
  period: number;
  any: number;
  /** Documents that stand in the ERP once too often. */
  duplicates: number;
  /** Fields that are wrong in themselves. */
  fields: number;
}

const bits = { sale: 1, status: 2, period: 4, any: 8 } as const;
const names = ['sale', 'status', 'period', 'any'] as const;

/** Breaks of money that moves beside the order, and of time: they say nothing of its fields. */
const besideTheSale = /^(payment|payout|refund|return|restock|stock|sku)-|^order-(late|missing-in-shop)/;
const saleSymptoms = new Set<string>([
  'orders-not-flowing',
  'revenue-recognition-errors',
  'order-status-wrong',
  'fx-amounts-wrong',
]);
const duplicateKinds = new Set<BreakKind>(['order-duplicated-in-erp', 'refund-duplicated-in-erp']);

const none: WeekTally = { sale: 0, status: 0, period: 0, any: 0, duplicates: 0, fields: 0 };

/** Goes through all breaks once and counts them by the Monday of the week their order was placed in. */
export function tallyBreaks(breaks: readonly Break[], timeZone: string): ReadonlyMap<string, WeekTally> {
  const tallies = new Map<string, WeekTally>();
  const orders = new Map<string, Map<string, number>>();
  const mondays = new Map<string, string>();
  for (const one of breaks) {
    const day = dayOf(one, timeZone);
    if (day === null) continue;
    const monday = mondays.get(day) ?? isoWeekOf(day).from;
    mondays.set(day, monday);
    const tally = tallies.get(monday) ?? { ...none };
    tallies.set(monday, tally);
    if (duplicateKinds.has(one.kind)) tally.duplicates += 1;
    if (isField(one)) tally.fields += 1;
    if (one.order !== undefined && one.kind !== 'order-missing-in-shop')
      mark(orders, `${monday} ${one.attributes['shop'] ?? ''}`, one.order, marksOf(one));
  }
  for (const [key, own] of orders) {
    const tally = tallies.get(key.slice(0, 10));
    if (tally !== undefined) for (const marks of own.values()) add(tally, marks);
  }
  return tallies;
}

const isSale = ({ kind, symptom }: Break): boolean => saleSymptoms.has(symptom) && !besideTheSale.test(kind);

/** An order that is missing or there twice is one wrong order, and no wrong field. */
const isField = (one: Break): boolean =>
  isSale(one) && (!one.kind.startsWith('order-') || one.kind.endsWith('-differs'));

const marksOf = (one: Break): number =>
  bits.any |
  (isSale(one) ? bits.sale : 0) |
  (one.symptom === 'order-status-wrong' ? bits.status : 0) |
  (one.kind === 'period-differs' ? bits.period : 0);

function mark(orders: Map<string, Map<string, number>>, key: string, order: string, marks: number): void {
  const own = orders.get(key) ?? new Map<string, number>();
  orders.set(key, own);
  own.set(order, (own.get(order) ?? 0) | marks);
}

function add(tally: WeekTally, marks: number): void {
  for (const name of names) if (marks & bits[name]) tally[name] += 1;
}

function dayOf({ attributes, occurredAt }: Break, timeZone: string): string | null {
  const { day } = attributes;
  if (day !== undefined && isDay(day)) return day;
  if (occurredAt === undefined) return null;
  return isDay(occurredAt) ? occurredAt : dayInZone(occurredAt, timeZone);
}
