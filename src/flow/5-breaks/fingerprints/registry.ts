import type { Fingerprint } from './fingerprint.ts';
import { ackThenFailNoRetry } from './library/flow/ack-then-fail-no-retry.ts';
import { archivedOrderNeverImported } from './library/flow/archived-order-never-imported.ts';
import { backfillOpenOrdersOnly } from './library/flow/backfill-open-orders-only.ts';
import { cancelEventArrivesFirst } from './library/flow/cancel-event-arrives-first.ts';
import { checkThenInsertRace } from './library/flow/check-then-insert-race.ts';
import { mappedVariantDeletedByStaleTimestamp } from './library/flow/mapped-variant-deleted-by-stale-timestamp.ts';
import { missingGlMappingBlocksOrder } from './library/flow/missing-gl-mapping-blocks-order.ts';
import { orderWithoutCustomerRejected } from './library/flow/order-without-customer-rejected.ts';
import { paidEventBeforeCreateEvent } from './library/flow/paid-event-before-create-event.ts';
import { rateLimitUnderwait } from './library/flow/rate-limit-underwait.ts';
import { roundingAdjustmentSuppressesInvoice } from './library/flow/rounding-adjustment-suppresses-invoice.ts';
import { statusFilterRace } from './library/flow/status-filter-race.ts';
import { subscriptionRemovedAfterFailures } from './library/flow/subscription-removed-after-failures.ts';
import { twoConnectorsLiveAtCutover } from './library/flow/two-connectors-live-at-cutover.ts';
import { unmappedTaxTitleBlocksOrder } from './library/flow/unmapped-tax-title-blocks-order.ts';
import { watermarkTimezoneShift } from './library/flow/watermark-timezone-shift.ts';
import { webhookDeliveredTwice } from './library/flow/webhook-delivered-twice.ts';

/** Every fingerprint, sorted by id. */
export const fingerprints: readonly Fingerprint[] = [
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
  roundingAdjustmentSuppressesInvoice,
  statusFilterRace,
  subscriptionRemovedAfterFailures,
  twoConnectorsLiveAtCutover,
  unmappedTaxTitleBlocksOrder,
  watermarkTimezoneShift,
  webhookDeliveredTwice,
];
