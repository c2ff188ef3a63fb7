import type { WorldPlan } from '../../sandbox/index.ts';
import type { DemoCalendar } from './demo-calendar.ts';

type PlannedFault = NonNullable<WorldPlan['faults']>[number];

/** A fault of the demo, and what became of it. */
interface ToldFault {
  readonly id: string;
  /** Orders from here on have it; from the go-live without it. */
  readonly from?: string;
  /** Orders before this one have it. */
  readonly until?: string;
  /** Exports taken before this do not show it, and those from `repairedAt` on show none of it any more. */
  readonly shownFrom?: string;
  readonly repairedAt?: string;
}

/**
 * The day the ERP went live, four weeks after the first order, and the last day of the week that the last export is in:
 * whenever that is taken, the orders before it are the same.
 */
const goLiveDay = '2026-10-04';
const lastDay = '2026-11-08';

const faults: readonly ToldFault[] = [
  { id: 'order-without-customer-rejected' },
  { id: 'refund-amount-only-no-lines' },
  { id: 'shipping-tax-lost', until: '2026-10-12T00:00:00Z' },
  // Mended, and the orders of before brought in once more; an update of the connector brings it back.
  { id: 'tip-line-dropped', until: '2026-10-15T00:00:00Z', repairedAt: '2026-10-15T00:00:00Z' },
  { id: 'tip-line-dropped', from: '2026-10-21T00:00:00Z' },
  // Mended, and finance takes out by hand what was posted twice before.
  { id: 'webhook-delivered-twice', until: '2026-10-14T00:00:00Z', repairedAt: '2026-10-19T00:00:00Z' },
  { id: 'open-order-reservation-not-deducted', shownFrom: '2026-10-04T00:00:00Z' },
  // Since the last export but one: nobody has looked at it yet.
  { id: 'erp-rate-not-shopify-rate', from: '2026-10-26T12:00:00Z' },
];

/** When exports were taken: before the go-live in rehearsal, then as often as somebody wanted to know. */
const written = [
  '2026-09-21T06:00:00Z',
  '2026-10-01T06:00:00Z',
  '2026-10-08T06:00:00Z',
  '2026-10-12T06:00:00Z',
  '2026-10-15T06:00:00Z',
  '2026-10-19T06:00:00Z',
  '2026-10-22T06:00:00Z',
  '2026-10-26T06:00:00Z',
];

/** When the exports of a story were taken, the first first. */
export function exportsTaken({ on, lastExport }: DemoCalendar): readonly string[] {
  return [...written.map(on), lastExport];
}

/** A merchant four weeks before and four weeks after its go-live, and what goes wrong with it as an export shows it. */
export function demoPlanAt(taken: string, calendar: DemoCalendar): WorldPlan {
  const { on, written } = calendar;
  return {
    seed: 39,
    orders: 686,
    erp: 'business-central',
    days: 64,
    goLiveDay: on(goLiveDay),
    end: on(lastDay),
    features: ['tips', 'pos', 'multi-currency', 'multi-shop', 'gift-cards', 'returns'],
    faults: faults.filter((fault) => isShown(fault, written(taken))).map((one) => planned(one, on)),
  };
}

const isShown = ({ shownFrom = '', repairedAt }: ToldFault, taken: string): boolean =>
  taken >= shownFrom && (repairedAt === undefined || taken < repairedAt);

function planned({ id, from, until }: ToldFault, on: DemoCalendar['on']): PlannedFault {
  return {
    id,
    ...(from !== undefined && { from: Date.parse(on(from)) }),
    ...(until !== undefined && { until: Date.parse(on(until)) }),
  };
}
