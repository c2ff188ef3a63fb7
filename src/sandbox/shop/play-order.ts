import type { Merchant } from '../records/merchant.ts';
import type { Draft } from './draft.ts';
import { priceOrder } from './price-order.ts';
import type { Scene } from './scene.ts';
import { allowed, play, type Situation } from './situation.ts';
import { afterSales, extras } from './situations/index.ts';
import { webOrder } from './sources/web.ts';
import { close } from './steps/close.ts';
import { ship } from './steps/ship.ts';
import { takePayment } from './steps/take-payment.ts';

/** The situations a merchant can see, by the stage of an order's life they belong to. */
export interface Script {
  readonly extras: readonly Situation[];
  readonly afterSales: readonly Situation[];
}

/** The situations that the merchant's features allow. */
export function scriptOf({ features }: Merchant): Script {
  return { extras: allowed(extras, features), afterSales: allowed(afterSales, features) };
}

/** An order's life: placed, paid, shipped, and what comes after. */
export function playOrder(draft: Draft, scene: Scene, script: Script): void {
  webOrder(draft, scene);
  play(script.extras, draft, scene);
  priceOrder(draft);
  takePayment(draft, scene);
  ship(draft, scene);
  play(script.afterSales, draft, scene, 1);
  close(draft, scene);
}
