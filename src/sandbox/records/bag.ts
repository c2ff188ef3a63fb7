/** An amount as Shopify states it: in the shop's currency and in the buyer's; minor units of each. */
export interface Bag {
  readonly shop: bigint;
  readonly presentment: bigint;
}

export const nothing: Bag = Object.freeze({ shop: 0n, presentment: 0n });

/** The sum of bags, money set by money set. */
export function addBags(...bags: readonly Bag[]): Bag {
  return bags.reduce(
    (sum, bag) => ({ shop: sum.shop + bag.shop, presentment: sum.presentment + bag.presentment }),
    nothing,
  );
}

/** The bag with its sign turned. */
export function negateBag(bag: Bag): Bag {
  return { shop: -bag.shop, presentment: -bag.presentment };
}
