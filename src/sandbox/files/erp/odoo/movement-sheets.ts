import type { Posting } from '../../../records/books.ts';
import type {
  ErpPayment,
  ErpReturnReceipt,
  ErpShipment,
  IntegrationLogEntry,
} from '../../../records/erp-image.ts';
import type { Merchant } from '../../../records/merchant.ts';
import { localDay } from '../../../zone.ts';
import { Sheet, type Write } from '../../text/sheet.ts';
import { entityNames } from '../shared-profile.ts';
import { amountText, style, timeText } from './manner.ts';

const logStates: Readonly<Record<IntegrationLogEntry['status'], string>> = {
  success: 'done',
  error: 'failed',
  throttled: 'throttled',
  skipped: 'cancelled',
};

/** The exports of payments, stock moves, journal items and the connector's log. */
export interface MovementSheets {
  readonly payment: (payment: ErpPayment) => void;
  readonly shipment: (shipment: ErpShipment) => void;
  readonly receipt: (receipt: ErpReturnReceipt) => void;
  readonly posting: (posting: Posting, reference: string) => void;
  readonly log: (entry: IntegrationLogEntry) => void;
  readonly close: () => void;
}

export function openMovementSheets(merchant: Merchant, write: Write): MovementSheets {
  const entityName = entityNames(merchant);
  const sheet = (model: string, columns: string): Sheet =>
    new Sheet(write, `erp/${model}.csv`, columns.split(' '), style);
  const payments = sheet(
    'account.payment',
    'name payment_type shopify_kind state date create_date memo move_ref shopify_transaction_id currency_id amount journal_id account_id company_id',
  );
  const deliveries = sheet(
    'stock.move.outgoing',
    'picking_id state date create_date client_order_ref product_id quantity product_uom pack_factor location_id shopify_line_id shopify_fulfillment_id',
  );
  const receipts = sheet(
    'stock.move.incoming',
    'picking_id state date client_order_ref product_id quantity pack_factor quantity_restocked location_dest_id shopify_line_id shopify_return_id',
  );
  const items = sheet(
    'account.move.line',
    'move_name date account_id name debit credit balance currency_id ref line_kind company_id',
  );
  const log = sheet('shopify.log', 'id date topic resource state message document retry webhook_id');
  let logEntry = 0;
  return {
    payment: (payment) => {
      payments.row(
        payment.number,
        payment.amount < 0n ? 'outbound' : 'inbound',
        payment.type,
        payment.status === 'draft' ? 'draft' : 'paid',
        payment.on,
        timeText(payment.createdAt),
        payment.reference,
        payment.document ?? '',
        payment.externalId,
        payment.currency,
        amountText(payment.amount < 0n ? -payment.amount : payment.amount, payment.currency),
        payment.method,
        merchant.accounts[payment.account],
        entityName(payment.entity),
      );
    },
    shipment: ({ number, reference, counterpart, warehouse, at, createdAt, status, lines }) => {
      for (const line of lines) {
        deliveries.row(
          number,
          status === 'cancelled' ? 'cancel' : 'done',
          timeText(at),
          timeText(createdAt),
          reference,
          line.item,
          String(line.quantity),
          line.unitFactor === 1 ? 'Units' : `Pack of ${line.unitFactor}`,
          String(line.unitFactor),
          warehouse,
          line.shopLine ?? '',
          counterpart,
        );
      }
    },
    receipt: ({ number, reference, externalId, at, warehouse, lines }) => {
      for (const line of lines) {
        receipts.row(
          number,
          'done',
          localDay(merchant.zone, at),
          reference,
          line.item,
          String(line.quantity),
          String(line.unitFactor),
          String(line.restocked),
          warehouse,
          line.shopLine ?? '',
          externalId,
        );
      }
    },
    posting: (posting, reference) => {
      const { amount, currency } = posting;
      items.row(
        posting.document,
        posting.postedOn,
        posting.account,
        posting.description,
        amountText(amount > 0n ? amount : 0n, currency),
        amountText(amount < 0n ? -amount : 0n, currency),
        amountText(amount, currency),
        currency,
        reference,
        posting.kind,
        entityName(posting.entity),
      );
    },
    log: ({ at, topic, object, status, message, document, attempt, delivery }) => {
      logEntry += 1;
      log.row(
        String(logEntry),
        timeText(at),
        topic,
        object,
        logStates[status],
        message,
        document ?? '',
        String(attempt),
        delivery,
      );
    },
    close: () => {
      for (const each of [payments, deliveries, receipts, items, log]) each.close();
    },
  };
}
