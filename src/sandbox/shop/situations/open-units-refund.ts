import { dayMs } from '../../zone.ts';
import { afterShipping } from '../after-sales.ts';
import { refund } from '../refund.ts';
import type { Situation } from '../situation.ts';
import { dueOf } from '../transact.ts';
import { openUnits, shippedUnits } from '../units.ts';

/** What is on back order is called off and paid back. */
export const openUnitsRefund: Situation = {
  name: 'open-units-refund',
  perThousand: 28,
  fits: (draft, scene) =>
    draft.paidAt !== null &&
    draft.refunds.length === 0 &&
    draft.transactions.length > 0 &&
    draft.lines.some((line) => shippedUnits(draft, line) > 0) &&
    draft.lines.some((line) => openUnits(draft, line) > 0) &&
    dueOf(draft) === 0n &&
    afterShipping(draft, 3 * dayMs) < scene.end,
  apply: (draft, scene) => {
    const lines = draft.lines.flatMap((line) => {
      const quantity = openUnits(draft, line);
      return quantity > 0 ? [{ line, quantity, restockType: 'cancel' as const }] : [];
    });
    refund(draft, scene, { at: afterShipping(draft, 2 * dayMs), note: 'Out of stock', lines });
  },
};
