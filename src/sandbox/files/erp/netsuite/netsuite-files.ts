import type { Merchant } from '../../../records/merchant.ts';
import type { Write } from '../../text/sheet.ts';
import type { ErpFiles } from '../erp-files.ts';
import { postingReference } from '../posting-reference.ts';
import { openExchangeRates } from './exchange-rates.ts';
import { writeMasterSheets } from './master-sheets.ts';
import { openMovementSheets } from './movement-sheets.ts';
import { profileText } from './profile.ts';
import { openTransactionSheets } from './transaction-sheets.ts';

/**
 * The ERP as NetSuite keeps it: one transaction table with types and status letters, negative quantities and amounts
 * on the lines of sales, discounts and taxes as lines of their own, base currency for one unit of the currency.
 */
export function openNetSuiteFiles(merchant: Merchant, write: Write): ErpFiles {
  const rates = openExchangeRates(merchant);
  const transactions = openTransactionSheets(merchant, rates, write);
  const movements = openMovementSheets(merchant, write);
  return {
    sale: (sale, postings) => {
      const { erp } = sale;
      for (const document of erp.documents) transactions.add(document);
      for (const payment of erp.payments) movements.payment(payment);
      for (const shipment of erp.shipments) movements.shipment(shipment);
      for (const receipt of erp.returns) movements.receipt(receipt);
      for (const posting of postings) movements.posting(posting, postingReference(posting, sale));
      for (const entry of erp.log) movements.log(entry);
    },
    close: (books) => {
      for (const posting of books.postings) movements.posting(posting, '');
      for (const entry of books.log) movements.log(entry);
      transactions.close();
      movements.close();
      writeMasterSheets(merchant, books, rates, write);
      return profileText(merchant);
    },
  };
}
