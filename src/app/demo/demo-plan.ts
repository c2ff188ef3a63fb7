import type { WorldPlan } from '../../sandbox/index.ts';

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

/** When the demo's ERP went live, to the morning in the zone of its books. */
const goLive = '2026-10-04T00:00:00Z';

const told: readonly ToldFault[] = [
  { id: 'order-without-customer-rejected' },
  { id: 'refund-amount-only-no-lines' },
  { id: 'shipping-tax-lost', until: '2026-10-12T00:00:00Z' },
  // Mended, and the orders of before brought in once more; an update of the connector brings it back.
  { id: 'tip-line-dropped', until: '2026-10-15T00:00:00Z', repairedAt: '2026-10-15T00:00:00Z' },
  { id: 'tip-line-dropped', from: '2026-10-21T00:00:00Z' },
  // Mended, and finance takes out by hand what was posted twice before.
  { id: 'webhook-delivered-twice', until: '2026-10-14T00:00:00Z', repairedAt: '2026-10-19T00:00:00Z' },
  { id: 'open-order-reservation-not-deducted', shownFrom: goLive },
];

/** A merchant four weeks before and four weeks after its go-live, and what goes wrong with it as an export shows it. */
export function demoPlanAt(taken: string): WorldPlan {
  return {
    seed: 11,
    orders: 600,
    erp: 'business-central',
    end: '2026-10-31',
    features: ['tips', 'pos', 'multi-currency', 'multi-shop', 'gift-cards', 'returns'],
    faults: told.filter((fault) => isShown(fault, taken)).map(plannedFault),
  };
}

/** When exports were taken: before the go-live in rehearsal, then as often as somebody wanted to know. */
export const exportsTaken = [
  '2026-09-21T06:00:00Z',
  '2026-10-01T06:00:00Z',
  '2026-10-08T06:00:00Z',
  '2026-10-12T06:00:00Z',
  '2026-10-15T06:00:00Z',
  '2026-10-19T06:00:00Z',
  '2026-10-22T06:00:00Z',
  '2026-10-26T06:00:00Z',
  '2026-11-01T12:00:00Z',
] as const;

/** The last export: what the demo shows when only one is looked at. */
export const lastExport = exportsTaken[8];

const isShown = ({ shownFrom = '', repairedAt }: ToldFault, taken: string): boolean =>
  taken >= shownFrom && (repairedAt === undefined || taken < repairedAt);

function plannedFault({ id, from, until }: ToldFault): PlannedFault {
  return {
    id,
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(until !== undefined && { until: Date.parse(until) }),
  };
}
