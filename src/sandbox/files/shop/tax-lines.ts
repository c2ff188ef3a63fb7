import { addBags, type Bag } from '../../records/bag.ts';
import type { ShopOrder, TaxLine } from '../../records/order.ts';
import { listText, type PrintBag, quoted } from './json-text.ts';

/** TaxLines as a list. */
export function taxLinesText(taxes: readonly TaxLine[], bag: PrintBag): string {
  return listText(
    taxes,
    ({ title, ratePpm, amount, channelLiable }) =>
      `{"title":${quoted(title)},"rate":${ratePpm / 1_000_000},"ratePercentage":${ratePpm / 10_000},"channelLiable":${channelLiable},"priceSet":${bag(amount)}}`,
  );
}

/** The tax lines of the order: those of its lines and shipping, added up by title. */
export function orderTaxes(order: ShopOrder): TaxLine[] {
  const sums = new Map<string, TaxLine>();
  const add = (tax: TaxLine): void => {
    const key = `${tax.title} ${tax.ratePpm} ${tax.channelLiable}`;
    const known = sums.get(key);
    const amount: Bag = known === undefined ? tax.amount : addBags(known.amount, tax.amount);
    sums.set(key, { ...tax, amount });
  };
  for (const line of order.lines) for (const tax of line.taxes) add(tax);
  for (const shipping of order.shipping) for (const tax of shipping.taxes) add(tax);
  return [...sums.values()];
}
