import type { Json, JsonObject } from '../parse-json.ts';
import { at, textAt, textOf } from './node-values.ts';

/** Which of the two amounts of every money bag counts. */
export type MoneySet = 'shop' | 'presentment';

/** How the amounts of one order are read. */
export interface Money {
  readonly set: MoneySet;
  /** Whether the order has amounts in a second currency. */
  readonly hasOther: boolean;
  /** An amount in the set that counts: of `<name>Set`, else the deprecated scalar of that name, which is shop money. */
  readonly own: (node: Json | undefined, name: string) => string | undefined;
  /** The same amount in the other set, where that is another currency. */
  readonly other: (node: Json | undefined, name: string) => string | undefined;
  readonly currency: (node: Json | undefined, name: string) => string | undefined;
  readonly otherCurrency: (node: Json | undefined, name: string) => string | undefined;
}

const keys = { shop: 'shopMoney', presentment: 'presentmentMoney' } as const;

const makeMoney = (set: MoneySet, hasOther: boolean): Money => {
  const [own, other] = set === 'shop' ? [keys.shop, keys.presentment] : [keys.presentment, keys.shop];
  return {
    set,
    hasOther,
    own: (node, name) =>
      textAt(node, `${name}Set`, own, 'amount') ??
      (set === 'shop' ? (textAt(node, name, 'amount') ?? textAt(node, name)) : undefined),
    other: (node, name) => (hasOther ? textAt(node, `${name}Set`, other, 'amount') : undefined),
    currency: (node, name) => textAt(node, `${name}Set`, own, 'currencyCode'),
    otherCurrency: (node, name) => (hasOther ? textAt(node, `${name}Set`, other, 'currencyCode') : undefined),
  };
};

const moneys: Readonly<Record<MoneySet, readonly [single: Money, double: Money]>> = {
  shop: [makeMoney('shop', false), makeMoney('shop', true)],
  presentment: [makeMoney('presentment', false), makeMoney('presentment', true)],
};

/** The currencies of an order's two sets of amounts, as far as it names them. */
export const currenciesOf = (
  node: Json | undefined,
  bag: string,
): Readonly<Record<MoneySet, string | undefined>> => ({
  shop: textAt(node, 'currencyCode') ?? textAt(node, bag, 'shopMoney', 'currencyCode'),
  presentment:
    textAt(node, 'presentmentCurrencyCode') ?? textAt(node, bag, 'presentmentMoney', 'currencyCode'),
});

/** How the amounts of a record are read; one without the wanted set is read in shop money. */
export const moneyFor = (node: JsonObject, bag: string, wanted: MoneySet): Money => {
  const { shop, presentment } = currenciesOf(node, bag);
  const isGiven = textOf(at(node, bag, 'presentmentMoney', 'amount')) !== undefined;
  const set = wanted === 'presentment' && isGiven ? 'presentment' : 'shop';
  const hasOther = isGiven && shop !== undefined && presentment !== undefined && shop !== presentment;
  return moneys[set][hasOther ? 1 : 0];
};
