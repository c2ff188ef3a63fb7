import { addLine } from '../add-line.ts';
import { editTime, isEditable, recordEdit } from '../edits.ts';
import { priceLine } from '../money.ts';
import { settleUp } from '../settle-up.ts';
import { assign } from '../ship-from.ts';
import type { Situation } from '../situation.ts';

/** An edit takes a line away and puts the same item back as a new line. */
export const editReAdd: Situation = {
  name: 'edit-re-add',
  needs: ['edits'],
  perThousand: 25,
  fits: (draft, scene) =>
    isEditable(draft, scene) && draft.lines.some(({ giftCard, bundle }) => !giftCard && bundle === null),
  apply: (draft, scene) => {
    const old = scene.random.pick(draft.lines.filter(({ giftCard, bundle }) => !giftCard && bundle === null));
    const { variant, quantity } = old;
    if (!variant) return;
    const at = editTime(draft, scene);
    old.removed = quantity;
    const line = addLine(draft, scene, { variant, quantity, origin: 'edit', addedAt: at });
    priceLine(draft, line);
    const location = old.assigned[0]?.location ?? scene.warehouses[0];
    if (location) assign(line, location);
    recordEdit(draft, { at, kind: 're-add', lines: [old.id, line.id] });
    if (draft.paidAt !== null) settleUp(draft, scene, at + 60_000);
  },
};
