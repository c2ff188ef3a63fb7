/** A refund of the shop or a credit memo of the ERP. */
export interface RefundRecord {
  readonly id: bigint;
  /** Order it belongs to; null for a credit memo whose reference leads to no order. */
  readonly group: string | null;
  /** Number or id, for a stable choice between equals. */
  readonly name: string;
  /** Minor units, positive. */
  readonly amount: bigint;
  readonly day: string;
  readonly currency: string;
  /** It names the goods it is for: the shop gives the same units back once, so that it is never a double of another. */
  readonly forGoods?: boolean;
  /** The shop's id of the refund, where the record names it. */
  readonly link?: string;
}

/** What became of the refunds and credit memos of one order. */
export type RefundPair =
  | {
      readonly kind: 'agrees' | 'amount-differs' | 'in-other-currency' | 'on-wrong-order';
      readonly refunds: readonly RefundRecord[];
      readonly credits: readonly RefundRecord[];
    }
  | {
      readonly kind: 'missing-in-erp' | 'duplicated-in-shop';
      readonly refunds: readonly RefundRecord[];
      readonly credits: readonly [];
    }
  | {
      readonly kind: 'missing-in-shop' | 'duplicated-in-erp';
      readonly refunds: readonly [];
      readonly credits: readonly RefundRecord[];
    };

/**
 * Pairs the refunds of one order with its credit memos: equal amounts first, then several that add up to one, then
 * what is left one by one: by the id the ERP keeps, else in the order of amounts. A left-over with the amount of a paired one is a duplicate of it.
 */
export function resolveRefunds(
  refunds: readonly RefundRecord[],
  credits: readonly RefundRecord[],
): readonly RefundPair[] {
  const pairs: RefundPair[] = [];
  let shop = [...refunds].sort(byAmount);
  let erp = [...credits].sort(byAmount);
  const equal = (refund: RefundRecord) => (one: RefundRecord) =>
    one.amount === refund.amount && sameCurrency(one, refund);
  const named = shop.filter((refund) => erp.some((one) => equal(refund)(one) && isLinked(one, refund)));
  for (const refund of [...named, ...shop.filter((one) => !named.includes(one))]) {
    const equals = erp.filter(equal(refund));
    const credit = equals.find((one) => isLinked(one, refund)) ?? equals[0];
    if (credit === undefined) continue;
    pairs.push({ kind: 'agrees', refunds: [refund], credits: [credit] });
    shop = shop.filter((one) => one !== refund);
    erp = erp.filter((one) => one !== credit);
  }
  if (shop.length > 0 && erp.length > 0 && sum(shop) === sum(erp) && inOneCurrency([...shop, ...erp])) {
    return [...pairs, { kind: 'agrees', refunds: shop, credits: erp }];
  }
  const paid = new Set(pairs.flatMap((pair) => pair.refunds.map(({ amount }) => amount)));
  const doubleCredits = erp.filter(({ amount }) => paid.has(amount));
  const doubleRefunds = shop.filter(({ amount, forGoods }) => paid.has(amount) && forGoods !== true);
  erp = erp.filter((credit) => !doubleCredits.includes(credit));
  shop = shop.filter((refund) => !doubleRefunds.includes(refund));
  // A credit memo that names a refund of the order is of that one, whatever it comes to.
  const links = shop.flatMap((refund, at) => {
    const isFirst = shop.findIndex((one) => one.link === refund.link) === at;
    const credit = isFirst ? erp.find((one) => isLinked(one, refund)) : undefined;
    return credit === undefined ? [] : [{ refund, credit }];
  });
  shop = [...new Set([...links.map(({ refund }) => refund), ...shop])];
  erp = [...new Set([...links.map(({ credit }) => credit), ...erp])];
  const both = Math.min(shop.length, erp.length);
  for (let i = 0; i < both; i += 1) {
    const [refund, credit] = [shop[i] as RefundRecord, erp[i] as RefundRecord];
    const kind = sameCurrency(refund, credit) ? 'amount-differs' : 'in-other-currency';
    pairs.push({ kind, refunds: [refund], credits: [credit] });
  }
  for (const refund of shop.slice(both))
    pairs.push({ kind: 'missing-in-erp', refunds: [refund], credits: [] });
  for (const credit of erp.slice(both))
    pairs.push({ kind: 'missing-in-shop', refunds: [], credits: [credit] });
  for (const refund of doubleRefunds)
    pairs.push({ kind: 'duplicated-in-shop', refunds: [refund], credits: [] });
  for (const credit of doubleCredits)
    pairs.push({ kind: 'duplicated-in-erp', refunds: [], credits: [credit] });
  return pairs;
}

/**
 * Pairs a refund that is missing with a credit memo that is too many on another order: only where amount and currency
 * are the same and no other refund and no other credit memo could be meant.
 */
export function pairAcrossOrders(
  missing: readonly RefundRecord[],
  surplus: readonly RefundRecord[],
): readonly (RefundPair & { readonly kind: 'on-wrong-order' })[] {
  const key = ({ amount, currency }: RefundRecord): string => `${amount} ${currency}`;
  const credits = Map.groupBy(surplus, key);
  return [...Map.groupBy(missing, key)].flatMap(([same, refunds]) => {
    const [refund, ...otherRefunds] = refunds;
    const [credit, ...otherCredits] = credits.get(same) ?? [];
    if (refund === undefined || credit === undefined || otherRefunds.length + otherCredits.length > 0)
      return [];
    return refund.currency === '' ? [] : [{ kind: 'on-wrong-order', refunds: [refund], credits: [credit] }];
  });
}

function isLinked(credit: RefundRecord, refund: RefundRecord): boolean {
  return credit.link !== undefined && credit.link !== '' && credit.link === refund.link;
}

function sameCurrency(a: RefundRecord, b: RefundRecord): boolean {
  return a.currency === b.currency || a.currency === '' || b.currency === '';
}

function inOneCurrency(records: readonly RefundRecord[]): boolean {
  return new Set(records.map(({ currency }) => currency).filter((one) => one !== '')).size <= 1;
}

function sum(records: readonly RefundRecord[]): bigint {
  return records.reduce((total, { amount }) => total + amount, 0n);
}

function byAmount(a: RefundRecord, b: RefundRecord): number {
  if (a.amount !== b.amount) return a.amount < b.amount ? -1 : 1;
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
