import type { Merchant } from '../../../records/merchant.ts';
import { Sheet, type Write } from '../../text/sheet.ts';
import type { ErpBooks } from '../erp-files.ts';
import { entityNames } from '../shared-profile.ts';
import type { ExchangeRates } from './exchange-rates.ts';
import { amountText, dayText, flag, style, timeText } from './manner.ts';

/** Writes the results of the queries for items, stock, accounts, customers, rates and deposits. */
export function writeMasterSheets(
  merchant: Merchant,
  books: ErpBooks,
  rates: ExchangeRates,
  write: Write,
): void {
  const sheet = (file: string, columns: string, rows: Iterable<readonly string[]>): void => {
    const made = new Sheet(write, `erp/suiteql_${file}.csv`, columns.split(' '), style);
    for (const row of rows) made.row(...row);
    made.close();
  };
  const { master, levels, payouts } = books;
  const entityName = entityNames(merchant);
  const currency = merchant.shops[0]?.currency ?? merchant.baseCurrency;
  sheet(
    'item',
    'itemid displayname upccode itemtype stockunit baseprice isinactive custitem_shopify_fallback createddate createdby custitem_shopify_product custitem_shopify_variant custitem_shopify_status',
    master.erpItems.map((item) => [
      item.item,
      item.description,
      item.barcode,
      'InvtPart',
      item.unit,
      amountText(item.price, currency),
      flag(item.blocked),
      flag(item.fallback),
      timeText(item.createdAt),
      item.createdBy,
      item.shop?.product ?? '',
      item.shop?.variant ?? '',
      item.shop?.status ?? '',
    ]),
  );
  sheet(
    'customrecord_shopify_item_map',
    'custrecord_sku custrecord_item custrecord_pack_factor',
    master.itemReferences.map(({ sku, item, factor }) => [sku, item, String(factor)]),
  );
  sheet(
    'pricing',
    'pricelevel item unitprice effectivefrom effectiveto lastmodifieddate lastmodifiedby',
    master.listPrices.map((line) => [
      line.list,
      line.item,
      amountText(line.price, currency),
      dayText(line.startsOn),
      dayText(line.endsOn),
      timeText(line.changedAt),
      line.changedBy,
    ]),
  );
  sheet(
    'customer',
    'entityid email country companyname',
    master.customers.map(({ number, email, country }) => [number, email, country, `Customer ${number}`]),
  );
  sheet(
    'account',
    'acctnumber fullname accttype',
    master.accounts.map(({ number, name, role }) => [number, name, role]),
  );
  sheet(
    'location',
    'name fullname',
    merchant.locations.map(({ warehouse, name }) => [warehouse, name]),
  );
  sheet(
    'inventoryitemlocations',
    'itemid location quantityonhand quantityavailable quantitycommitted quantityonorder lastquantityavailablechange custrecord_last_sync custrecord_sync_batch',
    levels.map((level) => [
      level.item,
      level.warehouse,
      String(level.onHand),
      String(level.onHand - level.reserved),
      String(level.reserved),
      String(level.incoming),
      timeText(level.lastMovedAt),
      timeText(level.syncedAt),
      level.batch ?? '',
    ]),
  );
  sheet(
    'currencyrate',
    'effectivedate transactioncurrency basecurrency exchangerate',
    [...merchant.rates]
      .filter(([currency]) => master.currencies.includes(currency))
      .flatMap(([currency, list]) =>
        list.map(({ day }) => [dayText(day), currency, merchant.baseCurrency, rates.rateText(currency, day)]),
      ),
  );
  sheet(
    'deposit',
    'tranid trandate account custbody_payout_id custbody_payout_gross custbody_payout_fee foreigntotal currencysymbol subsidiary',
    payouts.flatMap(({ receipt, currency }, at) =>
      receipt === null
        ? []
        : [
            [
              `DEP${at + 1}`,
              dayText(receipt.on),
              receipt.account,
              receipt.externalId,
              amountText(receipt.gross, currency),
              amountText(receipt.fee, currency),
              amountText(receipt.net, currency),
              currency,
              entityName(receipt.entity),
            ],
          ],
    ),
  );
}
