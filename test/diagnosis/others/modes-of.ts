import { failureModes } from '../../../src/model/catalogue/index.ts';
import { type RootCause, rootCauses } from '../../../src/model/decision/index.ts';
import { faults } from '../../../src/sandbox/index.ts';

const plantable = new Set(faults.map(({ id }) => id));

/** The modes that the catalogue lists under a cause and a world can have: those of the core set, and the others. */
export function ownModes(cause: RootCause): {
  readonly core: readonly string[];
  readonly rest: readonly string[];
} {
  const own = failureModes.filter(
    ({ id, rootCause }) => plantable.has(id) && rootCause.startsWith(`${cause}:`),
  );
  return {
    core: own.filter(({ core }) => core).map(({ id }) => id),
    rest: own.filter(({ core }) => !core).map(({ id }) => id),
  };
}

/** The cause the catalogue lists a mode under. */
export function causeOfMode(mode: string): RootCause | null {
  const listed = failureModes.find(({ id }) => id === mode)?.rootCause.split(':')[0];
  return rootCauses.find((cause) => cause === listed) ?? null;
}

/**
 * Modes of another list that a cause has left at merchants all the same: the list names the commonest reason, not the
 * only one. A key that was never agreed also shows as an item or a customer that is found by accident; a team that was
 * not shown the refund screen also leaves refunds without lines.
 */
export const alsoLeft: Readonly<Record<RootCause, readonly string[]>> = {
  'inadequate-uat': [
    'custom-line-without-product',
    'erp-company-time-zone-blank',
    'returns-not-synced-when-erp-ships',
    'rounding-adjustment-suppresses-invoice',
    'unit-of-measure-option-mismatch',
    'unknown-currency-becomes-local',
    'currency-mode-switched-mid-life',
    'bundle-parent-and-components-both-counted',
  ],
  'no-fallback-plan': [
    'ack-then-fail-no-retry',
    'failed-push-parked-forever',
    'new-scope-not-granted',
    'pre-import-refund-double-counted',
    'rate-limit-underwait',
    'event-delay-mistaken-for-loss',
    'cancelled-erp-document-blocks-reimport',
  ],
  'sku-master-misaligned': [
    'sku-changed-after-linking',
    'bundle-parent-identity-lost',
    'price-level-overrides-order-price',
    'missing-gl-mapping-blocks-order',
    'bundle-parent-fails-whole-batch',
    'mapped-variant-deleted-by-stale-timestamp',
  ],
  'insufficient-training': [
    'two-connectors-live-at-cutover',
    'cancel-paid-order-with-no-refund',
    'refund-amount-only-no-lines',
    'freight-refund-to-other-account',
    'cancel-after-invoice-only-changes-a-label',
    'unknown-item-auto-created',
    'restock-without-refund-missed',
  ],
};
