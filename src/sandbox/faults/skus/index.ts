import type { Fault } from '../fault.ts';
import { archivedBeforePaidOrShipped } from './archived-before-paid-or-shipped.ts';
import { bulkPriceFailureRevertsSilently } from './bulk-price-failure-reverts-silently.ts';
import { catalogPriceInWrongCurrency } from './catalog-price-in-wrong-currency.ts';
import { compareAtPriceZero } from './compare-at-price-zero.ts';
import { connectorOverwritesPriceLists } from './connector-overwrites-price-lists.ts';
import { matchingByName } from './matching-by-name.ts';
import { multiShopItemDuplicated } from './multi-shop-item-duplicated.ts';
import { partiallyRefundedShownAsRefunded } from './partially-refunded-shown-as-refunded.ts';
import { skuChangedAfterLinking } from './sku-changed-after-linking.ts';
import { staleWorkDatePrice } from './stale-work-date-price.ts';
import { unknownEnumDefaultsToActive } from './unknown-enum-defaults-to-active.ts';
import { unknownItemAutoCreated } from './unknown-item-auto-created.ts';
import { variantCountOverPlatformLimit } from './variant-count-over-platform-limit.ts';

/** Failure modes of products, SKUs and prices, and of how orders show. */
export const skuFaults: readonly Fault[] = [
  archivedBeforePaidOrShipped,
  bulkPriceFailureRevertsSilently,
  catalogPriceInWrongCurrency,
  compareAtPriceZero,
  connectorOverwritesPriceLists,
  matchingByName,
  multiShopItemDuplicated,
  partiallyRefundedShownAsRefunded,
  skuChangedAfterLinking,
  staleWorkDatePrice,
  unknownEnumDefaultsToActive,
  unknownItemAutoCreated,
  variantCountOverPlatformLimit,
];
