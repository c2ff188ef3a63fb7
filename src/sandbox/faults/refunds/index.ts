import type { Fault } from '../fault.ts';
import { cancelAfterInvoiceOnlyChangesALabel } from './cancel-after-invoice-only-changes-a-label.ts';
import { cancelPaidOrderWithNoRefund } from './cancel-paid-order-with-no-refund.ts';
import { cancelRestockRefundBooksLedgerOnly } from './cancel-restock-refund-books-ledger-only.ts';
import { creditMemoLineCollision } from './credit-memo-line-collision.ts';
import { deletingOneRefundWipesAllLines } from './deleting-one-refund-wipes-all-lines.ts';
import { erpStartedExchangeRefundsEverything } from './erp-started-exchange-refunds-everything.ts';
import { exchangeDocumentLosesOrderLink } from './exchange-document-loses-order-link.ts';
import { exchangeItemCountedTwice } from './exchange-item-counted-twice.ts';
import { pendingRefundMakesZeroCreditMemo } from './pending-refund-makes-zero-credit-memo.ts';
import { preImportRefundDoubleCounted } from './pre-import-refund-double-counted.ts';
import { refundAmountOnlyNoLines } from './refund-amount-only-no-lines.ts';
import { refundFlowAbsent } from './refund-flow-absent.ts';
import { refundImportedButLeftUnposted } from './refund-imported-but-left-unposted.ts';
import { refundLineKeyedByOrderLine } from './refund-line-keyed-by-order-line.ts';
import { refundShippingOnly } from './refund-shipping-only.ts';
import { refundsNestedExtractIncomplete } from './refunds-nested-extract-incomplete.ts';
import { restockWithoutRefundMissed } from './restock-without-refund-missed.ts';
import { returnCancelledAfterSync } from './return-cancelled-after-sync.ts';
import { returnFeeAsUnexplainedBalance } from './return-fee-as-unexplained-balance.ts';
import { returnLocationLostOnPageTwo } from './return-location-lost-on-page-two.ts';
import { returnsNotSyncedWhenErpShips } from './returns-not-synced-when-erp-ships.ts';
import { upsellExchangeHidesAmountDue } from './upsell-exchange-hides-amount-due.ts';

/** Failure modes of refunds, returns and cancellations. */
export const refundFaults: readonly Fault[] = [
  cancelAfterInvoiceOnlyChangesALabel,
  cancelPaidOrderWithNoRefund,
  cancelRestockRefundBooksLedgerOnly,
  creditMemoLineCollision,
  deletingOneRefundWipesAllLines,
  erpStartedExchangeRefundsEverything,
  exchangeDocumentLosesOrderLink,
  exchangeItemCountedTwice,
  pendingRefundMakesZeroCreditMemo,
  preImportRefundDoubleCounted,
  refundAmountOnlyNoLines,
  refundFlowAbsent,
  refundImportedButLeftUnposted,
  refundLineKeyedByOrderLine,
  refundShippingOnly,
  refundsNestedExtractIncomplete,
  restockWithoutRefundMissed,
  returnCancelledAfterSync,
  returnFeeAsUnexplainedBalance,
  returnLocationLostOnPageTwo,
  returnsNotSyncedWhenErpShips,
  upsellExchangeHidesAmountDue,
];
