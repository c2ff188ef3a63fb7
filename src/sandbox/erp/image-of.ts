import type { Sale } from '../records/erp-image.ts';
import type { Merchant } from '../records/merchant.ts';
import type { ShopOrder } from '../records/order.ts';
import { enteredAt } from './bill-plan.ts';
import { openBooking } from './booking.ts';
import { creditMemos } from './credit-memos.ts';
import { logOf, skippedLog } from './integration-log.ts';
import { paymentsOf } from './payments.ts';
import { salesDocuments } from './sales-documents.ts';
import { returnReceiptsOf, shipmentsOf } from './shipments.ts';

/**
 * The faithful image of an order in the ERP: what a right integration makes of it by the end of the extract.
 * It follows from the order and the merchant alone; every call makes a new one that faults may change.
 */
export function imageOf(order: ShopOrder, merchant: Merchant): Sale {
  const booking = openBooking(order, merchant);
  const entered = enteredAt(order);
  const notPushed = new Set<string>();
  const unaccepted = new Set<string>();
  if (entered === null) {
    const log = skippedLog(booking);
    return {
      order,
      erp: { documents: [], payments: [], shipments: [], returns: [], log },
      notPushed,
      unaccepted,
    };
  }
  const sales = salesDocuments(booking, entered);
  const documents = [...sales, ...creditMemos(booking, sales)];
  const payments = paymentsOf(booking, documents);
  const shipments = shipmentsOf(booking);
  const returns = returnReceiptsOf(booking);
  const log = logOf(booking, { documents, payments, shipments, returns });
  return { order, erp: { documents, payments, shipments, returns, log }, notPushed, unaccepted };
}
