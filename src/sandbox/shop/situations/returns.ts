import { nothing } from '../../records/bag.ts';
import { addReturn } from '../add-return.ts';
import { canBeRefunded, refundTime, returnable } from '../after-sales.ts';
import type { Draft } from '../draft.ts';
import { fromShop } from '../money.ts';
import { refund } from '../refund.ts';
import type { Scene } from '../scene.ts';
import type { Situation } from '../situation.ts';

/** A unit comes back, into stock, and is paid back. */
export const returnRestocked: Situation = {
  name: 'return-restocked',
  needs: ['returns'],
  perThousand: 30,
  fits: (draft, scene) => canBeRefunded(draft, scene),
  apply: (draft, scene) => takeBack(draft, scene, 1),
};

/** A unit comes back broken: paid back, not into stock. */
export const returnDamaged: Situation = {
  name: 'return-damaged',
  needs: ['returns'],
  perThousand: 26,
  fits: (draft, scene) => canBeRefunded(draft, scene),
  apply: (draft, scene) => takeBack(draft, scene, 0),
};

/** A unit comes back into stock and nothing is paid back. */
export const returnUnpaid: Situation = {
  name: 'return-unpaid',
  needs: ['returns'],
  perThousand: 26,
  fits: (draft, scene) => canBeRefunded(draft, scene),
  apply: (draft, scene) => {
    addReturn(draft, scene, {
      at: refundTime(draft, scene),
      line: scene.random.pick(returnable(draft)),
      restocked: 1,
    });
  },
};

const feeInShopMoney = 450n;

/** A unit comes back, and a fee is withheld from what is paid back. */
export const returnFee: Situation = {
  name: 'return-fee',
  needs: ['returns'],
  perThousand: 25,
  fits: (draft, scene) =>
    canBeRefunded(draft, scene) &&
    returnable(draft).every(({ total, quantity }) => total.shop > 1_200n * BigInt(quantity)),
  apply: (draft, scene) => takeBack(draft, scene, 1, feeInShopMoney),
};

function takeBack(draft: Draft, scene: Scene, restocked: number, withheld = 0n): void {
  const line = scene.random.pick(returnable(draft));
  const at = refundTime(draft, scene);
  const fee = withheld === 0n ? nothing : fromShop(draft, withheld);
  const { id } = addReturn(draft, scene, { at, line, restocked, fee });
  refund(draft, scene, {
    at: at + 120_000,
    lines: [{ line, quantity: 1, restockType: restocked > 0 ? 'return' : 'no_restock' }],
    adjustment: { shop: -fee.shop, presentment: -fee.presentment },
    returnId: id,
  });
}
