import type { Bag } from '../../records/bag.ts';
import type { Variant } from '../../records/merchant.ts';
import type { OrderLine } from '../../records/order.ts';
import { addLine } from '../add-line.ts';
import { addReturn } from '../add-return.ts';
import { canBeRefunded, refundTime, returnable } from '../after-sales.ts';
import type { Draft } from '../draft.ts';
import { priceLine } from '../money.ts';
import { refund } from '../refund.ts';
import type { Scene } from '../scene.ts';
import { assign } from '../ship-from.ts';
import type { Situation } from '../situation.ts';
import { ship } from '../steps/ship.ts';
import { dueOf, transact } from '../transact.ts';

/** Exchanged for something dearer: the buyer pays the difference. */
export const exchangeDearer: Situation = exchange('exchange-dearer', (draft, scene, line) =>
  fitting(scene, (variant) => priceOf(draft, scene, variant) * 10n > line.unitPrice.shop * 11n),
);

/** Exchanged for something cheaper: the difference goes back. */
export const exchangeCheaper: Situation = exchange('exchange-cheaper', (draft, scene, line) =>
  fitting(
    scene,
    (variant) => priceOf(draft, scene, variant) * 10n * BigInt(line.quantity) < line.total.shop * 8n,
  ),
);

/** Exchanged for the same again: no money moves. */
export const exchangeEqual: Situation = exchange('exchange-equal', (_draft, _scene, line) =>
  line.quantity === 1 ? line.variant : null,
);

function exchange(
  name: string,
  choose: (draft: Draft, scene: Scene, line: OrderLine) => Variant | null,
): Situation {
  const chosen = (draft: Draft, scene: Scene) =>
    returnable(draft).find((line) => line.bundle === null && choose(draft, scene, line) !== null);
  return {
    name,
    needs: ['exchanges'],
    perThousand: 25,
    fits: (draft, scene) =>
      draft.gateway !== 'cash' && canBeRefunded(draft, scene) && chosen(draft, scene) !== undefined,
    apply: (draft, scene) => {
      const line = chosen(draft, scene);
      const variant = line && choose(draft, scene, line);
      if (line && variant) swap(draft, scene, line, variant, name === 'exchange-equal');
    },
  };
}

function swap(draft: Draft, scene: Scene, line: OrderLine, variant: Variant, same: boolean): void {
  const at = refundTime(draft, scene);
  const given = addLine(draft, scene, {
    variant,
    quantity: 1,
    origin: 'exchange',
    addedAt: at,
    ...(same ? { unitPrice: line.unitPrice } : {}),
  });
  if (same) given.discount = line.discount;
  priceLine(draft, given);
  const location = line.assigned[0]?.location ?? scene.warehouses[0];
  if (location) assign(given, location);
  const { id } = addReturn(draft, scene, { at, line, restocked: 1, exchange: [given] });
  refund(draft, scene, {
    at: at + 120_000,
    note: 'Exchange',
    lines: [{ line, quantity: 1, restockType: 'return' }],
    settle: worthOf(draft, given).presentment,
    returnId: id,
  });
  const due = dueOf(draft);
  if (due > 0n) transact(draft, scene, { kind: 'sale', at: at + 300_000, amount: due });
  draft.readyAt = at;
  ship(draft, scene);
}

/** What a buyer pays for a line, tax included. */
function worthOf(draft: Draft, { total, taxes }: OrderLine): Bag {
  if (draft.taxesIncluded) return total;
  let [shop, presentment] = [total.shop, total.presentment];
  for (const { amount } of taxes) {
    shop += amount.shop;
    presentment += amount.presentment;
  }
  return { shop, presentment };
}

/** The first of the goods that fits. */
function fitting({ catalogue }: Scene, fits: (variant: Variant) => boolean): Variant | null {
  return catalogue.goods.find(fits) ?? null;
}

function priceOf(draft: Draft, { catalogue }: Scene, variant: Variant): bigint {
  return catalogue.priceOf(draft.shop, variant);
}
