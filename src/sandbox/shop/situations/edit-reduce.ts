import type { Draft, DraftLine } from '../draft.ts';
import { editTime, isEditable, recordEdit } from '../edits.ts';
import { settleUp } from '../settle-up.ts';
import type { Situation } from '../situation.ts';

/** An edit lowers the quantity of a line that has a discount: the units that stay keep their share of it. */
export const editReduce: Situation = {
  name: 'edit-reduce',
  needs: ['edits'],
  perThousand: 30,
  fits: (draft, scene) => isEditable(draft, scene) && reducible(draft).length > 0,
  apply: (draft, scene) => {
    const line = scene.random.pick(reducible(draft));
    line.removed = scene.random.between(1, line.quantity - 1);
    const at = editTime(draft, scene);
    recordEdit(draft, { at, kind: 'remove', lines: [line.id] });
    if (draft.paidAt !== null) settleUp(draft, scene, at + 60_000);
  },
};

function reducible({ lines }: Draft): readonly DraftLine[] {
  return lines.filter(
    ({ giftCard, bundle, quantity, discount }) =>
      !giftCard && bundle === null && quantity > 1 && discount.presentment > 0n,
  );
}
