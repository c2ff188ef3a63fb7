import { addLine } from '../add-line.ts';
import { assign } from '../ship-from.ts';
import type { Situation } from '../situation.ts';

/** A case of twelve is sold, one unit in the shop and twelve in the ERP's stock. */
export const caseSale: Situation = {
  name: 'case-sale',
  needs: ['units'],
  perThousand: 50,
  common: true,
  fits: ({ source }, { catalogue }) => source !== 'marketplace' && catalogue.cases.length > 0,
  apply: (draft, scene) => {
    const { random, catalogue } = scene;
    const line = addLine(draft, scene, {
      variant: random.pick(catalogue.cases),
      quantity: random.between(1, 2),
    });
    const location = draft.lines[0]?.assigned[0]?.location;
    if (location) assign(line, location);
  },
};
