import { addReturn } from '../add-return.ts';
import { canBeRefunded, refundTime, returnable } from '../after-sales.ts';
import type { Situation } from '../situation.ts';

/** A return is announced and called off: the buyer keeps the goods, and nothing is paid back. */
export const calledOffReturn: Situation = {
  name: 'called-off-return',
  needs: ['called-off-returns'],
  perThousand: 45,
  fits: (draft, scene) => canBeRefunded(draft, scene),
  apply: (draft, scene) => {
    addReturn(draft, scene, {
      at: refundTime(draft, scene),
      line: scene.random.pick(returnable(draft)),
      restocked: 0,
      calledOff: true,
    });
  },
};
