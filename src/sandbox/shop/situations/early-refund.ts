import type { Draft } from '../draft.ts';
import { refund } from '../refund.ts';
import type { Situation } from '../situation.ts';
import { soldUnits } from '../units.ts';

const soonMs = 15 * 60_000;

/** Minutes after it was paid a unit is called off and paid back; the rest is shipped. */
export const earlyRefund: Situation = {
  name: 'early-refund',
  perThousand: 30,
  fits: (draft, scene) =>
    draft.source === 'web' &&
    !draft.test &&
    draft.paidAt !== null &&
    draft.paidAt - draft.createdAt < soonMs &&
    draft.paidAt + 4 * soonMs < scene.end &&
    draft.edits.length === 0 &&
    draft.cancelledAt === null &&
    draft.transactions.filter(({ status }) => status === 'success').length === 1 &&
    units(draft) > 1,
  apply: (draft, scene) => {
    const line = scene.random.pick(goods(draft));
    refund(draft, scene, {
      at: (draft.paidAt ?? draft.createdAt) + scene.random.between(2, 14) * 60_000,
      note: 'Called off',
      lines: [{ line, quantity: 1, restockType: 'cancel' }],
    });
  },
};

function goods({ lines }: Draft): Draft['lines'] {
  return lines.filter((line) => !line.giftCard && line.bundle === null && soldUnits(line) > 0);
}

function units(draft: Draft): number {
  const list = goods(draft);
  return list.length === 0 ? 0 : draft.lines.reduce((sum, line) => sum + soldUnits(line), 0);
}
