import type { Merchant } from '../../../records/merchant.ts';
import { quotientText } from '../../text/decimal-text.ts';
import { Sheet, type Write } from '../../text/sheet.ts';
import type { ErpBooks } from '../erp-files.ts';
import { entityNames } from '../shared-profile.ts';
import { amountText, flag, style, timeText } from './manner.ts';

/** Writes the exports of products, partners, accounts, stock, rates and bank statements. */
export function writeMasterSheets(merchant: Merchant, books: ErpBooks, write: Write): void {
  const sheet = (model: string, columns: string, rows: Iterable<readonly string[]>): void => {
    const made = new Sheet(write, `erp/${model}.csv`, columns.split(' '), style);
    for (const row of rows) made.row(...row);
    made.close();
  };
  const { master, levels, payouts } = books;
  const entityName = entityNames(merchant);
  const currency = merchant.shops[0]?.currency ?? merchant.baseCurrency;
  sheet(
    'product.product',
    'default_code name barcode uom_id list_price type sale_ok x_is_fallback create_date create_uid x_shopify_product_id x_shopify_variant_id x_shopify_status',
    master.erpItems.map((item) => [
      item.item,
      item.description,
      item.barcode,
      item.unit,
      amountText(item.price, currency),
      'consu',
      flag(!item.blocked),
      flag(item.fallback),
      timeText(item.createdAt),
      item.createdBy,
      item.shop?.product ?? '',
      item.shop?.variant ?? '',
      item.shop?.status ?? '',
    ]),
  );
  sheet(
    'shopify.product.mapping',
    'shopify_sku product_id pack_factor',
    master.itemReferences.map(({ sku, item, factor }) => [sku, item, String(factor)]),
  );
  sheet(
    'product.pricelist.item',
    'pricelist_id product_id fixed_price date_start date_end write_date write_uid',
    master.listPrices.map((line) => [
      line.list,
      line.item,
      amountText(line.price, currency),
      line.startsOn ?? '',
      line.endsOn ?? '',
      timeText(line.changedAt),
      line.changedBy,
    ]),
  );
  sheet(
    'res.partner',
    'ref name email country_id',
    master.customers.map(({ number, email, country }) => [number, `Customer ${number}`, email, country]),
  );
  sheet(
    'account.account',
    'code name account_type',
    master.accounts.map(({ number, name, role }) => [number, name, role]),
  );
  sheet(
    'stock.warehouse',
    'code name',
    merchant.locations.map(({ warehouse, name }) => [warehouse, name]),
  );
  sheet(
    'stock.quant',
    'product_id location_id quantity available_quantity reserved_quantity incoming_qty in_date x_shopify_last_sync x_shopify_batch',
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
    'res.currency.rate',
    'name currency_id rate',
    [...merchant.rates]
      .filter(([currency]) => master.currencies.includes(currency))
      .flatMap(([currency, rates]) =>
        rates.map(({ day, perBaseMillionths }) => [
          day,
          currency,
          quotientText(perBaseMillionths, 1_000_000n, 6),
        ]),
      ),
  );
  sheet(
    'account.bank.statement.line',
    'payment_ref date journal_id x_gross x_fee amount currency_id company_id',
    payouts.flatMap(({ receipt, currency }) =>
      receipt === null
        ? []
        : [
            [
              receipt.externalId,
              receipt.on,
              receipt.account,
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
