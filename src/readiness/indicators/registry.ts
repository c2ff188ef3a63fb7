import type { Indicator } from './indicator.ts';
import { backlogOldShare } from './library/backlog-old-share.ts';
import { backlogOldestCritical } from './library/backlog-oldest-critical.ts';
import { duplicates } from './library/duplicates.ts';
import { exceptionRate } from './library/exception-rate.ts';
import { fallbackItemShare } from './library/fallback-item-share.ts';
import { fieldAccuracy } from './library/field-accuracy.ts';
import { fulfilmentBackP50 } from './library/fulfilment-back-p50.ts';
import { fulfilmentBackP95 } from './library/fulfilment-back-p95.ts';
import { orderMatch } from './library/order-match.ts';
import { orderToErpP50 } from './library/order-to-erp-p50.ts';
import { orderToErpP95 } from './library/order-to-erp-p95.ts';
import { orderToErpSlow } from './library/order-to-erp-slow.ts';
import { orderValueGross } from './library/order-value-gross.ts';
import { orderValueNet } from './library/order-value-net.ts';
import { ordersMissing } from './library/orders-missing.ts';
import { payoutUnexplained } from './library/payout-unexplained.ts';
import { postingsOutsidePeriod } from './library/postings-outside-period.ts';
import { refundMatch48h } from './library/refund-match-48h.ts';
import { refundToErpP50 } from './library/refund-to-erp-p50.ts';
import { refundToErpP95 } from './library/refund-to-erp-p95.ts';
import { regressions } from './library/regressions.ts';
import { roundingLineShare } from './library/rounding-line-share.ts';
import { skuMatch } from './library/sku-match.ts';
import { statusAgreement } from './library/status-agreement.ts';
import { stockAgreement } from './library/stock-agreement.ts';
import { stockOversold } from './library/stock-oversold.ts';
import { unmappedValues } from './library/unmapped-values.ts';
import { webhookFailures } from './library/webhook-failures.ts';

/** Every indicator, sorted by its id; a test compares the list with the folder. */
export const indicators: readonly Indicator[] = [
  backlogOldShare,
  backlogOldestCritical,
  duplicates,
  exceptionRate,
  fallbackItemShare,
  fieldAccuracy,
  fulfilmentBackP50,
  fulfilmentBackP95,
  orderMatch,
  orderToErpP50,
  orderToErpP95,
  orderToErpSlow,
  orderValueGross,
  orderValueNet,
  ordersMissing,
  payoutUnexplained,
  postingsOutsidePeriod,
  refundMatch48h,
  refundToErpP50,
  refundToErpP95,
  regressions,
  roundingLineShare,
  skuMatch,
  statusAgreement,
  stockAgreement,
  stockOversold,
  unmappedValues,
  webhookFailures,
];
