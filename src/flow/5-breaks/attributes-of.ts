import { type Books, daysBehind } from './books.ts';
import type { Place } from './build/place.ts';
import type { Draft } from './finding.ts';
import { text } from './load-findings.ts';

/** Attribute of a break -> column of canon.shop_order; the population is counted by the same columns. */
export const orderAttributes = {
  shop: 'shop',
  entity: 'entity',
  country: 'country',
  currency: 'currency',
  gateway: 'gateway',
  sourceName: 'source_name',
  discountCode: 'discount_code',
  shippingMethod: 'shipping_method',
  location: 'location',
  taxTitle: 'tax_title',
  day: 'placed_on',
} as const;

/** Attribute of a break -> column of canon.shop_order_line. */
export const lineAttributes = { sku: 'sku' } as const;

/** What the broken record looks like, for finding out what sets it apart. */
export function attributesOf(
  { finding, kind }: Draft,
  { order, document, shopLine, erpLine }: Place,
  books: Books,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') attributes[name] = value;
  };
  for (const [name, column] of Object.entries(orderAttributes)) put(name, text(order, column));
  for (const [name, column] of Object.entries(lineAttributes)) put(name, text(shopLine, column));
  if (order === undefined) put('day', text(document, 'document_on'));
  put('title', text(shopLine, 'title'));
  put('item', text(erpLine, 'item'));
  put('documentType', text(document, 'type'));
  const reference = text(document, 'reference');
  if (reference !== null) put('referenceFormat', reference.replace(/\d/g, '9').replace(/9+/g, '9'));
  put('expectedValue', finding.expected);
  put('actualValue', finding.actual);
  const day = text(document, 'document_on');
  if (kind === 'fx-rate-differs' && finding.field === 'rate' && finding.detail !== null) {
    put('rateOfDay', finding.detail);
    if (day !== null)
      put('rateDaysBehind', daysBehind(books, finding.currency ?? '', finding.detail, day).join(' '));
  }
  if (kind.startsWith('stock-')) put('location', finding.name);
  return attributes;
}
