import type { Merchant } from '../../../records/merchant.ts';
import { quotientText } from '../../text/decimal-text.ts';
import { Sheet, type Write } from '../../text/sheet.ts';
import type { ErpBooks } from '../erp-files.ts';
import { entityNames } from '../shared-profile.ts';
import { amountText, dayText, style, systemTime, unitsText, yesNo } from './manner.ts';

/** Writes the master data, stock, rates and bank receipts at the end of the extract. */
export function writeMasterSheets(merchant: Merchant, books: ErpBooks, write: Write): void {
  const sheet = (file: string, columns: readonly string[], rows: Iterable<readonly string[]>): void => {
    const made = new Sheet(write, `erp/${file}.csv`, columns, style);
    for (const row of rows) made.row(...row);
    made.close();
  };
  const { master, levels, payouts } = books;
  const entityName = entityNames(merchant);
  const currency = merchant.shops[0]?.currency ?? merchant.baseCurrency;
  sheet(
    'Item',
    [
      'No.',
      'Description',
      'GTIN',
      'Base Unit of Measure',
      'Unit Price',
      'Blocked',
      'Item Category Code',
      'SystemCreatedAt',
      'SystemCreatedBy',
      'Shpfy Product Id',
      'Shpfy Variant Id',
      'Shpfy Product Status',
    ],
    master.erpItems.map((item) => [
      item.item,
      item.description,
      item.barcode,
      item.unit,
      amountText(item.price, currency),
      yesNo(item.blocked),
      item.fallback ? 'FALLBACK' : 'GOODS',
      systemTime(item.createdAt),
      item.createdBy.toUpperCase(),
      item.shop?.product ?? '',
      item.shop?.variant ?? '',
      item.shop?.status ?? '',
    ]),
  );
  sheet(
    'Item Reference',
    ['Item No.', 'Unit of Measure', 'Reference Type', 'Reference No.', 'Qty. per Unit of Measure'],
    master.itemReferences.map(({ sku, item, factor }) => [
      item,
      factor === 1 ? 'PCS' : `CASE${factor}`,
      'Customer',
      sku,
      String(factor),
    ]),
  );
  sheet(
    'Price List Line',
    [
      'Price List Code',
      'Asset No.',
      'Unit Price',
      'Currency Code',
      'Starting Date',
      'Ending Date',
      'SystemModifiedAt',
      'SystemModifiedBy',
    ],
    master.listPrices.map((line) => [
      line.list,
      line.item,
      amountText(line.price, currency),
      '',
      dayText(line.startsOn),
      dayText(line.endsOn),
      systemTime(line.changedAt),
      line.changedBy.toUpperCase(),
    ]),
  );
  sheet(
    'Customer',
    ['No.', 'Name', 'E-Mail', 'Country/Region Code'],
    master.customers.map(({ number, email, country }) => [number, `Customer ${number}`, email, country]),
  );
  sheet(
    'G_L Account',
    ['No.', 'Name', 'Account Subcategory'],
    master.accounts.map(({ number, name, role }) => [number, name, role]),
  );
  sheet(
    'Location',
    ['Code', 'Name'],
    merchant.locations.map(({ warehouse, name }) => [warehouse, name]),
  );
  sheet(
    'Item by Location',
    [
      'Item No.',
      'Location Code',
      'Inventory',
      'Available Inventory',
      'Qty. on Sales Order',
      'Qty. on Purch. Order',
      'Last Entry At',
      'Shpfy Last Sync At',
      'Shpfy Sync Batch',
    ],
    levels.map((level) => [
      level.item,
      level.warehouse,
      unitsText(level.onHand),
      unitsText(level.onHand - level.reserved),
      unitsText(level.reserved),
      String(level.incoming),
      systemTime(level.lastMovedAt),
      systemTime(level.syncedAt),
      level.batch ?? '',
    ]),
  );
  sheet(
    'Currency Exchange Rate',
    ['Currency Code', 'Starting Date', 'Exchange Rate Amount', 'Relational Exch. Rate Amount'],
    [...merchant.rates]
      .filter(([currency]) => master.currencies.includes(currency))
      .flatMap(([currency, rates]) =>
        rates.map(({ day, perBaseMillionths }) => [
          currency,
          dayText(day),
          quotientText(perBaseMillionths, 1_000_000n, 6, ','),
          '1',
        ]),
      ),
  );
  sheet(
    'Bank Account Ledger Entry',
    [
      'Entry No.',
      'Posting Date',
      'Bank Account No.',
      'External Document No.',
      'Gross Amount',
      'Fee Amount',
      'Amount',
      'Currency Code',
      'Company',
    ],
    payouts.flatMap(({ receipt, currency }, at) =>
      receipt === null
        ? []
        : [
            [
              String(at + 1),
              dayText(receipt.on),
              receipt.account,
              receipt.externalId,
              amountText(receipt.gross, currency),
              amountText(receipt.fee, currency),
              amountText(receipt.net, currency),
              currency === merchant.baseCurrency ? '' : currency,
              entityName(receipt.entity),
            ],
          ],
    ),
  );
}
