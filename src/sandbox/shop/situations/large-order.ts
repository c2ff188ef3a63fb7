import { addLine } from '../add-line.ts';
import { addReturn } from '../add-return.ts';
import { canBeRefunded, refundTime, returnable } from '../after-sales.ts';
import type { Draft } from '../draft.ts';
import { refund } from '../refund.ts';
import type { Scene } from '../scene.ts';
import { assign } from '../ship-from.ts';
import type { Situation } from '../situation.ts';

const lines = 13;

/** An order of a dozen different goods and one. */
export const largeOrder: Situation = {
  name: 'large-order',
  needs: ['large-returns'],
  perThousand: 70,
  fits: ({ source, lines: own }) => source === 'web' && own.every(({ bundle }) => bundle === null),
  apply: (draft, scene) => {
    const known = new Set(draft.lines.map(({ variant }) => variant?.id));
    const location = draft.lines[0]?.assigned[0]?.location ?? scene.warehouses[0];
    for (const variant of scene.random.shuffled(scene.catalogue.goods)) {
      if (draft.lines.length >= lines) break;
      if (known.has(variant.id)) continue;
      const line = addLine(draft, scene, { variant, quantity: 1 });
      if (location) assign(line, location);
    }
  },
};

/** A unit of every line of a large order comes back, to where such parcels are opened. */
export const largeReturn: Situation = {
  name: 'large-return',
  needs: ['large-returns'],
  perThousand: 60,
  fits: (draft, scene) => canBeRefunded(draft, scene) && returnable(draft).length >= lines,
  apply: takeAllBack,
};

function takeAllBack(draft: Draft, scene: Scene): void {
  const [line, ...beside] = returnable(draft);
  if (line === undefined) return;
  const at = refundTime(draft, scene);
  const to = scene.warehouses.at(-1);
  const { id } = addReturn(draft, scene, { at, line, beside, restocked: 1, ...(to ? { to } : {}) });
  refund(draft, scene, {
    at: at + 120_000,
    lines: [line, ...beside].map((one) => ({
      line: one,
      quantity: 1,
      restockType: 'return',
      location: to ?? null,
    })),
    returnId: id,
  });
}
