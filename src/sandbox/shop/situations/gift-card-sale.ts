import { addLine } from '../add-line.ts';
import type { Situation } from '../situation.ts';

/** A gift card is bought beside the goods: no tax, nothing to ship. */
export const giftCardSale: Situation = {
  name: 'gift-card-sale',
  needs: ['gift-cards'],
  perThousand: 40,
  common: true,
  fits: ({ source }, { catalogue }) =>
    (source === 'web' || source === 'pos') && catalogue.giftCards.length > 0,
  apply: (draft, scene) => {
    addLine(draft, scene, { variant: scene.random.pick(scene.catalogue.giftCards), quantity: 1 });
  },
};
