import { dayMs, hourMs } from '../../zone.ts';
import { addLine } from '../add-line.ts';
import { isEditable, recordEdit } from '../edits.ts';
import { priceLine } from '../money.ts';
import { settleUp } from '../settle-up.ts';
import { assign } from '../ship-from.ts';
import type { Situation } from '../situation.ts';

/** Staff add an item when the money of the order was paid out long ago: it waited for goods. */
export const lateEdit: Situation = {
  name: 'late-edit',
  needs: ['late-edits'],
  perThousand: 60,
  fits: (draft, scene) =>
    isEditable(draft, scene) &&
    draft.gateway === 'shopify_payments' &&
    draft.paidAt !== null &&
    draft.paidAt + 10 * dayMs < scene.end,
  apply: (draft, scene) => {
    const { random, catalogue, warehouses } = scene;
    const at = (draft.paidAt ?? draft.createdAt) + random.between(5 * 24, 9 * 24) * hourMs;
    const line = addLine(draft, scene, {
      variant: random.pick(catalogue.goods),
      quantity: 1,
      origin: 'edit',
      addedAt: at,
    });
    priceLine(draft, line);
    const location = draft.lines[0]?.assigned[0]?.location ?? warehouses[0];
    if (location) assign(line, location);
    recordEdit(draft, { at, kind: 'add', lines: [line.id] });
    settleUp(draft, scene, at + hourMs);
  },
};
