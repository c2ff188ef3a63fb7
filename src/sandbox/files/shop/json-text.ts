import { amountDigits } from '../../../ground/index.ts';
import type { Bag } from '../../records/bag.ts';
import { decimalText } from '../text/decimal-text.ts';

/** Text in JSON, for what may hold letters that must be escaped. */
export function quoted(text: string | null): string {
  if (text === null) return 'null';
  return harmless.test(text) ? `"${text}"` : JSON.stringify(text);
}

const harmless = /^[ !#-[\]-~]*$/;

/** A global id as Shopify writes it into bulk files. */
export function gid(type: string, id: string): string {
  return `"gid://shopify/${type}/${id}"`;
}

/** An amount as Shopify prints it: at least one decimal, no zeros behind it. */
export function shopifyAmount(minor: bigint, digits: number): string {
  const text = decimalText(minor, digits);
  if (digits === 0) return `${text}.0`;
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48 && text.charCodeAt(end - 2) !== 46) end -= 1;
  return text.slice(0, end);
}

/** A MoneyV2. */
export function moneyText(minor: bigint, currency: string): string {
  return `{"amount":"${shopifyAmount(minor, amountDigits(currency))}","currencyCode":"${currency}"}`;
}

export type PrintBag = (bag: Bag) => string;

const printers = new Map<string, PrintBag>();

/** Prints MoneyBags of a shop's and a buyer's currency. */
export function bagPrinter(shop: string, presentment: string): PrintBag {
  const key = `${shop} ${presentment}`;
  const known = printers.get(key);
  if (known !== undefined) return known;
  const shopDigits = amountDigits(shop);
  const presentmentDigits = amountDigits(presentment);
  const zero = `{"shopMoney":{"amount":"0.0","currencyCode":"${shop}"},"presentmentMoney":{"amount":"0.0","currencyCode":"${presentment}"}}`;
  const twice = (amount: string): string =>
    `{"shopMoney":{"amount":"${amount}","currencyCode":"${shop}"},"presentmentMoney":{"amount":"${amount}","currencyCode":"${shop}"}}`;
  const print: PrintBag = (bag) =>
    bag.shop === 0n && bag.presentment === 0n
      ? zero
      : bag.shop === bag.presentment && shop === presentment
        ? twice(shopifyAmount(bag.shop, shopDigits))
        : `{"shopMoney":{"amount":"${shopifyAmount(bag.shop, shopDigits)}","currencyCode":"${shop}"},"presentmentMoney":{"amount":"${shopifyAmount(bag.presentment, presentmentDigits)}","currencyCode":"${presentment}"}}`;
  printers.set(key, print);
  return print;
}

/** The items of a list or connection, joined; an empty one stays a list. */
export function listText<T>(items: readonly T[], print: (item: T) => string): string {
  if (items.length === 0) return '[]';
  let text = '[';
  for (const [at, item] of items.entries()) text += at === 0 ? print(item) : `,${print(item)}`;
  return `${text}]`;
}
