import { editTime, isEditable, recordEdit } from '../edits.ts';
import { percentOf, priceLine } from '../money.ts';
import { settleUp } from '../settle-up.ts';
import type { Situation } from '../situation.ts';

/** An edit takes something off a line after the fact. */
export const editDiscount: Situation = {
  name: 'edit-discount',
  needs: ['edits'],
  perThousand: 30,
  fits: (draft, scene) => isEditable(draft, scene) && draft.lines.some(({ giftCard }) => !giftCard),
  apply: (draft, scene) => {
    const line = scene.random.pick(draft.lines.filter(({ giftCard }) => !giftCard));
    const off = percentOf(line.total, scene.random.pick([10, 20]));
    line.discount = {
      shop: line.discount.shop + off.shop,
      presentment: line.discount.presentment + off.presentment,
    };
    priceLine(draft, line);
    const at = editTime(draft, scene);
    recordEdit(draft, { at, kind: 'discount', lines: [line.id] });
    if (draft.paidAt !== null) settleUp(draft, scene, at + 60_000);
  },
};
