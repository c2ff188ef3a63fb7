import { hourMs } from '../../zone.ts';
import { addLine } from '../add-line.ts';
import { editTime, isEditable, recordEdit } from '../edits.ts';
import { priceLine } from '../money.ts';
import { settleUp } from '../settle-up.ts';
import { assign } from '../ship-from.ts';
import type { Situation } from '../situation.ts';

/** An edit adds an item; most buyers pay it soon. */
export const editAdd: Situation = {
  name: 'edit-add',
  needs: ['edits'],
  perThousand: 35,
  fits: isEditable,
  apply: (draft, scene) => {
    const { random, catalogue, warehouses } = scene;
    const at = editTime(draft, scene);
    const variant = random.pick(catalogue.goods);
    const line = addLine(draft, scene, {
      variant,
      quantity: random.between(1, 2),
      origin: 'edit',
      addedAt: at,
    });
    priceLine(draft, line);
    const location = draft.lines[0]?.assigned[0]?.location ?? warehouses[0];
    if (location) assign(line, location);
    recordEdit(draft, { at, kind: 'add', lines: [line.id] });
    if (draft.paidAt !== null && random.chance(0.7)) settleUp(draft, scene, at + hourMs);
  },
};
