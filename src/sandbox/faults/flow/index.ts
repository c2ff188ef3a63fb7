import type { Fault } from '../fault.ts';
import { ackThenFailNoRetry } from './ack-then-fail-no-retry.ts';
import { archivedOrderNeverImported } from './archived-order-never-imported.ts';
import { backfillOpenOrdersOnly } from './backfill-open-orders-only.ts';
import { cancelEventArrivesFirst } from './cancel-event-arrives-first.ts';
import { checkThenInsertRace } from './check-then-insert-race.ts';
import { mappedVariantDeletedByStaleTimestamp } from './mapped-variant-deleted-by-stale-timestamp.ts';
import { missingGlMappingBlocksOrder } from './missing-gl-mapping-blocks-order.ts';
import { orderWithoutCustomerRejected } from './order-without-customer-rejected.ts';
import { paidEventBeforeCreateEvent } from './paid-event-before-create-event.ts';
import { rateLimitUnderwait } from './rate-limit-underwait.ts';
import { statusFilterRace } from './status-filter-race.ts';
import { subscriptionRemovedAfterFailures } from './subscription-removed-after-failures.ts';
import { twoConnectorsLiveAtCutover } from './two-connectors-live-at-cutover.ts';
import { unmappedTaxTitleBlocksOrder } from './unmapped-tax-title-blocks-order.ts';
import { watermarkTimezoneShift } from './watermark-timezone-shift.ts';
import { webhookDeliveredTwice } from './webhook-delivered-twice.ts';

/** Failure modes of the order flow: lost, late, repeated and rejected orders. */
export const flowFaults: readonly Fault[] = [
  ackThenFailNoRetry,
  archivedOrderNeverImported,
  backfillOpenOrdersOnly,
  cancelEventArrivesFirst,
  checkThenInsertRace,
  mappedVariantDeletedByStaleTimestamp,
  missingGlMappingBlocksOrder,
  orderWithoutCustomerRejected,
  paidEventBeforeCreateEvent,
  rateLimitUnderwait,
  statusFilterRace,
  subscriptionRemovedAfterFailures,
  twoConnectorsLiveAtCutover,
  unmappedTaxTitleBlocksOrder,
  watermarkTimezoneShift,
  webhookDeliveredTwice,
];
