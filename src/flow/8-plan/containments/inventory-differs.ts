import type { Containment } from './containment.ts';
import { kindsOf } from './scene.ts';

const symptom = 'inventory-differs';

/** Nothing is sold that is not there, whatever the two sides say. */
const levels: Containment = {
  symptom,
  of: null,
  title: 'Stop overselling: hold stock back, and stop the sync where it is wrong',
  role: 'operations',
  does: (scene) => [
    `List the SKUs and locations concerned (${kindsOf(scene)}${scene.where}; ${scene.size}); those with stock in the shop and none in the ERP first.`,
    'Take these to nought in the shop, or turn off selling when out of stock; give the rest of the list a safety stock.',
    'Pause the automatic stock sync for the locations on the list, and write down when it was paused and for which.',
    'Count the ten best sellers of the list every morning, and enter the count in both systems.',
  ],
  alongside: 'give the SKUs concerned a safety stock, those with none in the ERP first.',
  undo: 'Turn the sync on again location by location, take the safety stock off, and compare both sides at the same minute (control stock.agrees).',
  doneWhen: {
    says: 'No SKU can be sold in the shop that the ERP has none of.',
    check: 'control:stock.agrees',
  },
  ifLate: 'Do it for the hundred best sellers only; the rest keeps its safety stock.',
};

/** What is sold under a SKU is what leaves the warehouse. */
const master: Containment = {
  symptom,
  of: {
    kinds: [
      'sku-missing-in-erp',
      'sku-missing-in-shop',
      'sku-duplicated',
      'sku-case-collision',
      'sku-mapped-to-wrong-item',
      'sku-attribute-differs',
      'sku-blocked-in-erp',
    ],
    controls: [
      'item-reference.leads-to-the-right-item',
      'item.not-blocked',
      'sku.is-unique',
      'sku.stays-with-its-variant',
      'item.attributes-agree',
      'item.known-to-shop',
    ],
  },
  title: 'Take SKUs that lead to no item or the wrong one off sale, and route their orders by hand',
  role: 'operations',
  does: (scene) => [
    `List the SKUs concerned (${kindsOf(scene)}${scene.where}; ${scene.size}) with the item that each one means, said by whoever buys it.`,
    'Take off sale what leads to no item or to the wrong one; what must stay on sale gets a tag that holds its orders before picking.',
    'Enter the right item on the held orders by hand, and let a second person look at each line before it is picked.',
    'Let nobody make or rename a SKU in either system meanwhile, except from this list.',
  ],
  alongside: 'hold orders of these SKUs before picking, and enter the right item by hand.',
  undo: 'Put each SKU on sale again as its reference is right and one order of it went through untouched (control item-reference.leads-to-the-right-item); take the tag off last.',
  doneWhen: {
    says: 'Every SKU that is sold leads to the one item it means.',
    check: 'control:item-reference.leads-to-the-right-item',
  },
  ifLate: 'Do it for the SKUs that were sold in the last two weeks only; the rest goes off sale.',
};

export const inventoryDiffers = [levels, master] as const;
