import type { Merchant } from '../records/merchant.ts';
import type { Draft } from './draft.ts';
import { priceOrder } from './price-order.ts';
import type { Scene } from './scene.ts';
import type { Script } from './script.ts';
import { allowed, play } from './situation.ts';
import { afterSales, cancellations, edits, extras, payments, shipments } from './situations/index.ts';
import { channelOrder } from './sources/channel-order.ts';
import { companyOrder } from './sources/company-order.ts';
import { pointOfSale } from './sources/point-of-sale.ts';
import type { Source } from './sources/source.ts';
import { web } from './sources/web.ts';
import { close } from './steps/close.ts';

/** The sources and situations of a merchant's orders. */
export interface Play extends Script {
  readonly sources: readonly Source[];
}

/** The sources and situations that the merchant's features allow. */
export function playOf({ features }: Merchant): Play {
  return {
    sources: allowed([pointOfSale, companyOrder, channelOrder], features),
    extras: allowed(extras, features),
    payments: allowed(payments, features),
    edits: allowed(edits, features),
    cancellations: allowed(cancellations, features),
    shipments: allowed(shipments, features),
    afterSales: allowed(afterSales, features),
  };
}

/** An order's life: placed, paid, edited or cancelled, shipped, and what comes after. */
export function playOrder(draft: Draft, scene: Scene, script: Play): void {
  const source = play(script.sources, draft, scene, 1)[0] ?? web;
  if (source === web) web.apply(draft, scene);
  play(script.extras, draft, scene);
  priceOrder(draft);
  source.pay(draft, scene, script);
  play(script.edits, draft, scene, 1);
  play(script.cancellations, draft, scene, 1);
  source.ship(draft, scene, script);
  play(script.afterSales, draft, scene, 1);
  close(draft, scene);
}
