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
import { amountText, dayText, style, systemTime, yesNo } from './manner.ts';

const paymentTypes: Readonly<Record<ErpPayment['type'], readonly [string, string]>> = {
  payment: ['Payment', ''],
  refund: ['Refund', ''],
  dispute: ['', 'DISPUTE'],
  'dispute-reversal': ['', 'DISPUTE-WON'],
};

/** The sheets of what follows a document: ledger entries, shipments, receipts and the connector's log. */
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
  const sheet = (file: string, columns: readonly string[]): Sheet =>
    new Sheet(write, `erp/${file}.csv`, columns, style);
  const customerColumns = [
    'Entry No.',
    'Posting Date',
    'Document Type',
    'Document No.',
    'External Document No.',
    'Reason Code',
    'Currency Code',
    'Amount',
    'Payment Method Code',
    'Bal. Account No.',
    'Applies-to Doc. No.',
    'Shpfy Transaction Id',
    'SystemCreatedAt',
    'Company',
  ];
  const ledger = sheet('Cust. Ledger Entry', customerColumns);
  const journal = sheet('Gen. Journal Line', customerColumns);
  const shipments = sheet('Sales Shipment Line', [
    'Document No.',
    'Line No.',
    'Posting Date',
    'External Document No.',
    'No.',
    'Quantity',
    'Qty. per Unit of Measure',
    'Quantity (Base)',
    'Location Code',
    'Correction',
    'Shpfy Order Line Id',
    'Shpfy Fulfillment Id',
    'SystemCreatedAt',
  ]);
  const receipts = sheet('Return Receipt Line', [
    'Document No.',
    'Line No.',
    'Posting Date',
    'External Document No.',
    'No.',
    'Quantity',
    'Qty. per Unit of Measure',
    'Quantity Restocked',
    'Location Code',
    'Shpfy Order Line Id',
    'Shpfy Return Id',
  ]);
  const ledgerEntries = sheet('G_L Entry', [
    'Entry No.',
    'Posting Date',
    'Document No.',
    'G/L Account No.',
    'Description',
    'Amount',
    'Currency Code',
    'External Document No.',
    'Posting Group',
    'Company',
  ]);
  const log = sheet('Shpfy Log Entry', [
    'Entry No.',
    'Date and Time',
    'Topic',
    'Shopify Order No.',
    'Status',
    'Message',
    'Document No.',
    'Attempt',
    'Webhook Id',
  ]);
  let entry = 100_000;
  let customerEntry = 50_000;
  let logEntry = 0;
  const day = (at: number): string => dayText(localDay(merchant.zone, at));
  return {
    payment: (payment) => {
      const [type, reason] = paymentTypes[payment.type];
      customerEntry += 1;
      (payment.status === 'draft' ? journal : ledger).row(
        String(customerEntry),
        dayText(payment.on),
        type,
        payment.number,
        payment.reference,
        reason,
        payment.currency === merchant.baseCurrency ? '' : payment.currency,
        // A payment lowers what the customer owes.
        amountText(-payment.amount, payment.currency),
        payment.method,
        merchant.accounts[payment.account],
        payment.document ?? '',
        payment.externalId,
        systemTime(payment.createdAt),
        entityName(payment.entity),
      );
    },
    shipment: ({ number, reference, counterpart, warehouse, at, createdAt, status, lines }) => {
      for (const [nth, line] of lines.entries()) {
        shipments.row(
          number,
          String((nth + 1) * 10_000),
          day(at),
          reference,
          line.item,
          String(line.quantity),
          String(line.unitFactor),
          String(line.quantity * line.unitFactor),
          warehouse,
          yesNo(status === 'cancelled'),
          line.shopLine ?? '',
          counterpart,
          systemTime(createdAt),
        );
      }
    },
    receipt: ({ number, reference, externalId, at, warehouse, lines }) => {
      for (const [nth, line] of lines.entries()) {
        receipts.row(
          number,
          String((nth + 1) * 10_000),
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
      entry += 1;
      ledgerEntries.row(
        String(entry),
        dayText(posting.postedOn),
        posting.document,
        posting.account,
        posting.description,
        amountText(posting.amount, posting.currency),
        posting.currency === merchant.baseCurrency ? '' : posting.currency,
        reference,
        posting.kind.toUpperCase(),
        entityName(posting.entity),
      );
    },
    log: ({ at, topic, object, status, message, document, attempt, delivery }) => {
      logEntry += 1;
      log.row(
        String(logEntry),
        systemTime(at),
        topic,
        object,
        status[0]?.toUpperCase() + status.slice(1),
        message,
        document ?? '',
        String(attempt),
        delivery,
      );
    },
    close: () => {
      for (const each of [ledger, journal, shipments, receipts, ledgerEntries, log]) each.close();
    },
  };
}
