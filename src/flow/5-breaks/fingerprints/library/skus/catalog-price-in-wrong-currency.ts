import type { Fingerprint } from '../../fingerprint.ts';

const price = (value: string): string => `cast(${value} as decimal(38,6))`;

/** evidence.day_rate: rates of each day, the base currency's among them. */
const dayRates = {
  name: 'rates of each day beside the base currency',
  sql: `create table evidence.day_rate as
select currency, valid_from, min(rate) as rate from canon.fx_rate where rate > 0 group by currency, valid_from
union all select distinct '', valid_from, cast(1 as decimal(18,9)) from canon.fx_rate`,
};

/**
 * evidence.converted_price: breaks of a price, with each two currencies and day at whose rate the list's price becomes
 * the shop's, to the cent. Nothing is divided.
 */
const converted = {
  name: 'prices that are those of the list at a rate of exchange',
  sql: `create table evidence.converted_price as
select b.break_no, x.currency, y.currency as other, x.valid_from
from evidence.broken b join canon.shop_item i on i.item_id = b.shop_row join canon.erp_list_price q on q.list_price_id = b.erp_row,
  evidence.day_rate x join evidence.day_rate y on y.valid_from = x.valid_from and y.currency <> x.currency
where b.kind = 'sku-attribute-differs' and b.field = 'price' and i.price <> 0
  and abs(${price('i.price')} * x.rate - ${price('q.price')} * y.rate) <= 0.006 * x.rate`,
};

/** One rate that turns several prices into those of the shop; a single one may be met by chance. */
const rate = {
  name: 'rates that turn several prices into those the shop asks',
  sql: `create table evidence.converting_rate as
select k.currency, k.other, k.valid_from, count(distinct k.break_no) as prices from evidence.converted_price k group by 1, 2, 3 having count(distinct k.break_no) >= 3`,
};

export const catalogPriceInWrongCurrency: Fingerprint = {
  id: 'catalog-price-in-wrong-currency',
  subject: 'item',
  kinds: ['sku-attribute-differs'],
  certainty: 'residual',
  seen: 'The prices that differ are those of the list at one rate of exchange: they were sent to a catalogue in another currency.',
  next: 'Map each price list to the catalogue of its own currency, then send these prices once more.',
  steps: [dayRates, converted, rate],
  mark: `exists (select 1 from evidence.converted_price k join evidence.converting_rate r on r.currency = k.currency and r.valid_from = k.valid_from and r.other = k.other where k.break_no = b.break_no)`,
};
