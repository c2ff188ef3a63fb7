import type { Merchant } from '../../../records/merchant.ts';
import type { Write } from '../../text/sheet.ts';
import type { ErpFiles } from '../erp-files.ts';
import { postingReference } from '../posting-reference.ts';
import { openRates } from '../rate-table.ts';
import { openDocumentSheets } from './document-sheets.ts';
import { writeMasterSheets } from './master-sheets.ts';
import { openMovementSheets } from './movement-sheets.ts';
import { profileText } from './profile.ts';

/**
 * The ERP as Business Central keeps it: open, posted and archived documents in tables of their own, payments as
 * customer ledger entries with the ledger's sign, posted shipments and return receipts by line.
 */
export function openBusinessCentralFiles(merchant: Merchant, write: Write): ErpFiles {
  const documents = openDocumentSheets(merchant, openRates(merchant), write);
  const movements = openMovementSheets(merchant, write);
  return {
    sale: (sale, postings) => {
      const { erp } = sale;
      for (const document of erp.documents) documents.add(document);
      for (const payment of erp.payments) movements.payment(payment);
      for (const shipment of erp.shipments) movements.shipment(shipment);
      for (const receipt of erp.returns) movements.receipt(receipt);
      for (const posting of postings) movements.posting(posting, postingReference(posting, sale));
      for (const entry of erp.log) movements.log(entry);
    },
    close: (books) => {
      for (const posting of books.postings) movements.posting(posting, '');
      for (const entry of books.log) movements.log(entry);
      documents.close();
      movements.close();
      writeMasterSheets(merchant, books, write);
      return profileText(merchant);
    },
  };
}
