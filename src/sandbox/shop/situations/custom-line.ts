import { nothing } from '../../records/bag.ts';
import { fromShop } from '../money.ts';
import type { Situation } from '../situation.ts';

const sales = [
  ['Engraving', 1_250n],
  ['Gift wrapping service', 600n],
  ['Repair of a zip', 2_400n],
] as const;

/** Staff write an order with a sale that is no product of the catalogue. */
export const customLine: Situation = {
  name: 'custom-line',
  needs: ['custom-lines'],
  perThousand: 120,
  fits: ({ source, lines, company }) =>
    source === 'web' &&
    company === null &&
    lines.every(({ bundle, giftCard }) => bundle === null && !giftCard),
  apply: (draft, { ids, random }) => {
    const [title, price] = random.pick(sales);
    draft.source = 'shopify_draft_order';
    draft.lines.push({
      id: ids.take('line'),
      variant: null,
      title,
      sku: '',
      giftCard: false,
      quantity: 1,
      removed: 0,
      unitPrice: fromShop(draft, price),
      discount: nothing,
      total: nothing,
      taxes: [],
      assigned: [],
      bundle: null,
      origin: 'order',
      addedAt: draft.createdAt,
    });
  },
};
