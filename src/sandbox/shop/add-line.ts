import { type Bag, nothing } from '../records/bag.ts';
import type { Variant } from '../records/merchant.ts';
import type { Draft, DraftLine } from './draft.ts';
import { fromShop } from './money.ts';
import type { Scene } from './scene.ts';

/** What a line needs to be known by; the rest follows from the shop's price list. */
export interface LineWish {
  readonly variant: Variant;
  readonly quantity: number;
  readonly unitPrice?: Bag;
  readonly bundle?: DraftLine['bundle'];
  readonly origin?: DraftLine['origin'];
  readonly addedAt?: number;
}

/** Adds a line at the shop's price, without discount; its total and taxes are worked out when the order is priced. */
export function addLine(draft: Draft, scene: Scene, wish: LineWish): DraftLine {
  const { variant, quantity } = wish;
  const line: DraftLine = {
    id: scene.ids.take('line'),
    variant,
    title:
      variant.title === 'Default Title' ? variant.productTitle : `${variant.productTitle} - ${variant.title}`,
    sku: variant.sku,
    giftCard: variant.kind === 'gift-card',
    quantity,
    removed: 0,
    unitPrice: wish.unitPrice ?? fromShop(draft, scene.catalogue.priceOf(draft.shop, variant)),
    discount: nothing,
    total: nothing,
    taxes: [],
    assigned: [],
    bundle: wish.bundle ?? null,
    origin: wish.origin ?? 'order',
    addedAt: wish.addedAt ?? draft.createdAt,
  };
  draft.lines.push(line);
  return line;
}
