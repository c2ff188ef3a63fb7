import { type Containment, kindsOf } from './containment.ts';

/** Nothing is sold that is not there, whatever the two sides say. */
export const inventoryDiffers: Containment = {
  symptom: 'inventory-differs',
  title: 'Stop overselling: hold stock back, and stop the sync where it is wrong',
  role: 'operations',
  does: (scene) => [
    `List the SKUs and locations concerned (${kindsOf(scene)}${scene.where}; ${scene.size}); those with stock in the shop and none in the ERP first.`,
    'Take these to nought in the shop, or turn off selling when out of stock; give the rest of the list a safety stock.',
    'Pause the automatic stock sync for the locations on the list, and write down when it was paused and for which.',
    'Count the ten best sellers of the list every morning, and enter the count in both systems.',
  ],
  undo: 'Turn the sync on again location by location, take the safety stock off, and compare both sides at the same minute (control stock.agrees).',
  doneWhen: {
    says: 'No SKU can be sold in the shop that the ERP has none of.',
    check: 'control:stock.agrees',
  },
  ifLate: 'Do it for the hundred best sellers only; the rest keeps its safety stock.',
};
