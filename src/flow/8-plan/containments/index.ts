import type { Symptom } from '../../../model/index.ts';
import type { Containment } from './containment.ts';
import { fxAmountsWrong } from './fx-amounts-wrong.ts';
import { inventoryDiffers } from './inventory-differs.ts';
import { orderStatusWrong } from './order-status-wrong.ts';
import { ordersNotFlowing } from './orders-not-flowing.ts';
import { refundsMissing } from './refunds-missing.ts';
import { revenueRecognitionErrors } from './revenue-recognition-errors.ts';

/** The containments of each symptom: the first is for whatever the others are not for. */
export const containments: Readonly<Record<Symptom, readonly [Containment, ...Containment[]]>> = {
  'fx-amounts-wrong': fxAmountsWrong,
  'inventory-differs': inventoryDiffers,
  'order-status-wrong': orderStatusWrong,
  'orders-not-flowing': ordersNotFlowing,
  'refunds-missing': refundsMissing,
  'revenue-recognition-errors': revenueRecognitionErrors,
};

export { chooseContainment } from './choose-containment.ts';
