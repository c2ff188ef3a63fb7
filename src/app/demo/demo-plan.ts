import { daysBetween } from '../../ground/time.ts';
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

/** The first day with orders, and the one on which the ERP went live. */
const firstDay = '2026-09-06';
const goLiveDay = '2026-10-04';

/** Of a merchant of this size. */
const ordersOfWeek = 75;

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
  const { on, lastExport } = calendar;
  const [from, end] = [on(firstDay), lastExport.slice(0, 10)];
  const days = daysBetween(from, end) + 1;
  return {
    seed: 11,
    orders: Math.round((days / 7) * ordersOfWeek),
    erp: 'business-central',
    days,
    goLiveDay: on(goLiveDay),
    end,
    features: ['tips', 'pos', 'multi-currency', 'multi-shop', 'gift-cards', 'returns'],
    faults: faults.filter((fault) => isShown(fault, calendar.written(taken))).map((one) => planned(one, on)),
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
