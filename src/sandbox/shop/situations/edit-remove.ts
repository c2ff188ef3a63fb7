import { editTime, isEditable, recordEdit } from '../edits.ts';
import { settleUp } from '../settle-up.ts';
import type { Situation } from '../situation.ts';

/** An edit takes units of a line away, or all of them where others are left. */
export const editRemove: Situation = {
  name: 'edit-remove',
  needs: ['edits'],
  perThousand: 35,
  fits: (draft, scene) =>
    isEditable(draft, scene) && draft.lines.some((line) => isLoose(line)) && hasMore(draft),
  apply: (draft, scene) => {
    const { random } = scene;
    const several = draft.lines.length > 1;
    const line = random.pick(draft.lines.filter((one) => isLoose(one) && (several || one.quantity > 1)));
    const most = several ? line.quantity : line.quantity - 1;
    line.removed = random.between(1, most);
    const at = editTime(draft, scene);
    recordEdit(draft, { at, kind: 'remove', lines: [line.id] });
    if (draft.paidAt !== null) settleUp(draft, scene, at + 60_000);
  },
};

function isLoose({ giftCard, bundle }: { giftCard: boolean; bundle: object | null }): boolean {
  return !giftCard && bundle === null;
}

function hasMore({ lines }: { readonly lines: readonly { readonly quantity: number }[] }): boolean {
  return lines.length > 1 || lines.some(({ quantity }) => quantity > 1);
}
