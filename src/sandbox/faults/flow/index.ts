import type { Fault } from '../fault.ts';
import { ackThenFailNoRetry } from './ack-then-fail-no-retry.ts';
import { apiVersionSunset } from './api-version-sunset.ts';
import { archivedOrderNeverImported } from './archived-order-never-imported.ts';
import { backfillOpenOrdersOnly } from './backfill-open-orders-only.ts';
import { cancelEventArrivesFirst } from './cancel-event-arrives-first.ts';
import { cancelledErpDocumentBlocksReimport } from './cancelled-erp-document-blocks-reimport.ts';
import { checkThenInsertRace } from './check-then-insert-race.ts';
import { cursorOnIdMissesUpdates } from './cursor-on-id-misses-updates.ts';
import { customLineWithoutProduct } from './custom-line-without-product.ts';
import { erpExportedInvoiceComesBack } from './erp-exported-invoice-comes-back.ts';
import { eventDelayMistakenForLoss } from './event-delay-mistaken-for-loss.ts';
import { friendlyDomainTokenMismatch } from './friendly-domain-token-mismatch.ts';
import { mappedVariantDeletedByStaleTimestamp } from './mapped-variant-deleted-by-stale-timestamp.ts';
import { missingGlMappingBlocksOrder } from './missing-gl-mapping-blocks-order.ts';
import { newScopeNotGranted } from './new-scope-not-granted.ts';
import { newTopicNeedsReregistration } from './new-topic-needs-reregistration.ts';
import { orderWithoutCustomerRejected } from './order-without-customer-rejected.ts';
import { paidEventBeforeCreateEvent } from './paid-event-before-create-event.ts';
import { planDowngradeBreaksOrderQuery } from './plan-downgrade-breaks-order-query.ts';
import { rateLimitUnderwait } from './rate-limit-underwait.ts';
import { reimportClearsErrorState } from './reimport-clears-error-state.ts';
import { signatureSecretMismatch } from './signature-secret-mismatch.ts';
import { staleOrInsecureEndpoint } from './stale-or-insecure-endpoint.ts';
import { statusFilterRace } from './status-filter-race.ts';
import { subscriptionRemovedAfterFailures } from './subscription-removed-after-failures.ts';
import { testOrdersPosted } from './test-orders-posted.ts';
import { twoConnectorsLiveAtCutover } from './two-connectors-live-at-cutover.ts';
import { unmappedTaxTitleBlocksOrder } from './unmapped-tax-title-blocks-order.ts';
import { watermarkTimezoneShift } from './watermark-timezone-shift.ts';
import { webhookDeliveredTwice } from './webhook-delivered-twice.ts';

/** Failure modes of the order flow: lost, late, repeated and rejected orders. */
export const flowFaults: readonly Fault[] = [
  ackThenFailNoRetry,
  apiVersionSunset,
  archivedOrderNeverImported,
  backfillOpenOrdersOnly,
  cancelEventArrivesFirst,
  cancelledErpDocumentBlocksReimport,
  checkThenInsertRace,
  cursorOnIdMissesUpdates,
  customLineWithoutProduct,
  erpExportedInvoiceComesBack,
  eventDelayMistakenForLoss,
  friendlyDomainTokenMismatch,
  mappedVariantDeletedByStaleTimestamp,
  missingGlMappingBlocksOrder,
  newScopeNotGranted,
  newTopicNeedsReregistration,
  orderWithoutCustomerRejected,
  paidEventBeforeCreateEvent,
  planDowngradeBreaksOrderQuery,
  rateLimitUnderwait,
  reimportClearsErrorState,
  signatureSecretMismatch,
  staleOrInsecureEndpoint,
  statusFilterRace,
  subscriptionRemovedAfterFailures,
  testOrdersPosted,
  twoConnectorsLiveAtCutover,
  unmappedTaxTitleBlocksOrder,
  watermarkTimezoneShift,
  webhookDeliveredTwice,
];
