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
import { amountText, dayText, style, timeText } from './manner.ts';

const paymentTypes: Readonly<Record<ErpPayment['type'], readonly [string, string]>> = {
  payment: ['CustPymt', 'Payment'],
  refund: ['CustRfnd', 'Refund'],
  dispute: ['Journal', 'Chargeback'],
  'dispute-reversal': ['Journal', 'Chargeback won'],
};

/** The results of the queries for payments, fulfilments, receipts, accounting lines and the connector's log. */
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
  const sheet = (file: string, columns: string): Sheet =>
    new Sheet(write, `erp/suiteql_${file}.csv`, columns.split(' '), style);
  const payments = sheet(
    'payment',
    'tranid type memo trandate createddate otherrefnum appliedto custbody_shopify_transaction_id currencysymbol foreigntotal paymentmethod account subsidiary status',
  );
  const shipments = sheet(
    'itemfulfillment_line',
    'tranid type trandate createddate otherrefnum item quantity units custcol_pack_factor location status custcol_shopify_line_id custbody_shopify_fulfillment_id',
  );
  const receipts = sheet(
    'itemreceipt_line',
    'tranid type trandate otherrefnum item quantity custcol_pack_factor custcol_quantity_restocked location custcol_shopify_line_id custbody_shopify_return_id',
  );
  const accounting = sheet(
    'transactionaccountingline',
    'tranid account trandate debit credit amount currencysymbol memo otherrefnum accttype subsidiary posting',
  );
  const log = sheet(
    'customrecord_shopify_log',
    'id created custrecord_topic custrecord_order custrecord_status custrecord_message custrecord_document custrecord_attempt custrecord_delivery',
  );
  let logEntry = 0;
  const day = (at: number): string => dayText(localDay(merchant.zone, at));
  return {
    payment: (payment) => {
      const [type, memo] = paymentTypes[payment.type];
      payments.row(
        payment.number,
        type,
        memo,
        dayText(payment.on),
        timeText(payment.createdAt),
        payment.reference,
        payment.document ?? '',
        payment.externalId,
        payment.currency,
        amountText(payment.amount, payment.currency),
        payment.method,
        merchant.accounts[payment.account],
        entityName(payment.entity),
        payment.status === 'draft' ? 'A' : 'C',
      );
    },
    shipment: ({ number, reference, counterpart, warehouse, at, createdAt, status, lines }) => {
      for (const line of lines) {
        shipments.row(
          number,
          'ItemShip',
          day(at),
          timeText(createdAt),
          reference,
          line.item,
          String(line.quantity),
          line.unitFactor === 1 ? 'Each' : `Case of ${line.unitFactor}`,
          String(line.unitFactor),
          warehouse,
          status === 'cancelled' ? 'V' : 'C',
          line.shopLine ?? '',
          counterpart,
        );
      }
    },
    receipt: ({ number, reference, externalId, at, warehouse, lines }) => {
      for (const line of lines) {
        receipts.row(
          number,
          'ItemRcpt',
          day(at),
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
      accounting.row(
        posting.document,
        posting.account,
        dayText(posting.postedOn),
        amount > 0n ? amountText(amount, currency) : '',
        amount < 0n ? amountText(-amount, currency) : '',
        amountText(amount, currency),
        currency,
        posting.description,
        reference,
        posting.kind,
        entityName(posting.entity),
        'T',
      );
    },
    log: ({ at, topic, object, status, message, document, attempt, delivery }) => {
      logEntry += 1;
      log.row(
        String(logEntry),
        timeText(at),
        topic,
        object,
        status.toUpperCase(),
        message,
        document ?? '',
        String(attempt),
        delivery,
      );
    },
    close: () => {
      for (const each of [payments, shipments, receipts, accounting, log]) each.close();
    },
  };
}
