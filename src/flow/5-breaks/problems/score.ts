import { surprise } from './hypergeometric.ts';

// The score is that of subgroup discovery with a target that is true or false, but in decades of chance rather
// than weighted relative accuracy: few breaks among many records make all accuracies alike, and a chance can be
// corrected for having looked at many conjunctions. The correction is a Bonferroni with weights: the price of a
// condition. It also makes short conjunctions win, as a description length does.

/** Where a group is searched: `broken` of its `all` records are its units. */
export interface Ground {
  readonly all: number;
  readonly broken: number;
  /** Attributes that conditions can be made of. */
  readonly attributes: number;
  /** Days between the first and the last break of the run, at least. */
  readonly days: number;
}

/** A score of 3 is a chance below 0.001 that any of all the conditions looked so good by accident. */
export const convincing = 3;
/** A condition more must raise the corrected score by this much. */
const worthOneMore = 0.25;
/** Records with the conditions break at least this many times as often as the others. */
const leastRisk = 3;

/**
 * Price of naming one value: half of the belief goes to days, the other half is shared by the attributes, and
 * within an attribute each value has its share of the records; so the chances of all values add up to one.
 */
export function priceOfValue(ground: Ground, records: number): number {
  return Math.log10(2 * ground.attributes * (ground.all / Math.max(1, records)));
}

/** Price of naming one of all windows of days; the records per day say how many days there are. */
export function priceOfWindow(ground: Ground, days: number, records: number, outside: number): number {
  const span = Math.max(ground.days, (days * outside) / Math.max(1, records));
  return Math.log10(2 * ((span * (span + 1)) / 2));
}

/** How sure it is that the conditions set the breaks apart, after paying for having chosen them. */
export function scoreOf(ground: Ground, hits: number, records: number, price: number): number {
  const score = surprise(hits, ground.broken, records, ground.all) - price;
  // Beyond nine digits the floats of equal conditions may differ.
  return Math.round(score * 1e9) / 1e9;
}

/** Whether the records break clearly more often than the others. */
export function isApart(ground: Ground, hits: number, records: number): boolean {
  const others = Math.max(0, ground.all - records);
  return hits * others >= leastRisk * (ground.broken - hits) * records;
}

/** Whether a longer conjunction is worth its length. */
export function isWorthMore(longer: number, shorter: number): boolean {
  return longer >= shorter + worthOneMore;
}
