import { addDays, dayNumber } from '../ground/days.ts';
import { failure } from '../ground/failure.ts';
import type { Feature } from './records/feature.ts';
import type { ErpManner } from './records/merchant.ts';
import type { Instant } from './records/order.ts';

/** What a world is made from; the same plan gives the same bytes. */
export interface WorldPlan {
  readonly seed: number;
  readonly orders: number;
  /** Drawn from the seed unless given. */
  readonly erp?: ErpManner;
  /** Features the merchant has in any case; the others are drawn. */
  readonly features?: readonly Feature[];
  readonly faults?: readonly { readonly id: string; readonly from?: Instant; readonly until?: Instant }[];
  /** Days with orders; 56 unless given. */
  readonly days?: number;
  /** ISO day from which the ERP was live; the middle unless given. */
  readonly goLiveDay?: string;
  /** Last ISO day with orders; 2026-10-31 unless given, and two weeks sooner where a month end is asked for. */
  readonly end?: string;
}

/** The days of a plan with everything it leaves open filled in. */
export interface PlanDays {
  readonly from: string;
  readonly to: string;
  readonly goLive: string;
  readonly takenAt: Instant;
}

/** Fills in the days; a world has at least one. */
export function daysOf(plan: WorldPlan): PlanDays {
  const days = plan.days ?? 56;
  const to = plan.end ?? (plan.features?.includes('month-end') ? '2026-10-14' : '2026-10-31');
  if (!Number.isInteger(days) || days < 1) throw failure('bug', { what: `a world of ${days} days` });
  const from = addDays(to, 1 - days);
  const goLive = plan.goLiveDay ?? addDays(from, Math.floor(days / 2));
  // The morning after, when the last day has ended in every zone of the shops.
  return { from, to, goLive, takenAt: (dayNumber(to) + 1) * 86_400_000 + 12 * 3_600_000 };
}
