import type { Order } from './order.ts';
import type { Random } from './random.ts';

/** The kinds of difference planted on purpose, by the names the example data's labels use. */
export const DEFECT_CLASSES = [
  'missing_in_erp',
  'duplicate_in_erp',
  'quantity_mismatch',
  'unit_price_mismatch',
  'line_missing',
  'shipping_not_posted',
  'discount_lost',
  'wrong_customer',
  'stale_fx_rate',
  'wrong_currency',
  'posted_in_wrong_period',
  'vat_inclusive_posted_as_exclusive',
  'refund_not_posted',
  'refund_amount_mismatch',
  'orphan_in_erp',
] as const;

export type DefectClass = (typeof DEFECT_CLASSES)[number];

const SHARE = 0.01;

/** Whether a defect can be planted on an order, so that it is the only one and can be seen. */
function fits(defect: DefectClass, order: Order): boolean {
  switch (defect) {
    case 'missing_in_erp':
      return order.refund === null;
    case 'line_missing':
      return order.lines.length > 1;
    case 'shipping_not_posted':
      return order.shipping > 0;
    case 'discount_lost':
      return order.discount > 0;
    case 'stale_fx_rate':
    case 'wrong_currency':
      return order.shop.currency !== 'GBP';
    case 'vat_inclusive_posted_as_exclusive':
      return order.shop.taxInclusive && order.tip === 0;
    case 'refund_not_posted':
    case 'refund_amount_mismatch':
      return order.refund !== null;
    default:
      return true;
  }
}

/** Deals the classes in turn; one that does not fit waits for the next order that it fits. */
export function createDefectDealer(random: Random): (order: Order) => DefectClass | null {
  const owed: DefectClass[] = [];
  let turn = 0;
  return (order) => {
    if (random.chance(SHARE)) {
      const defect = DEFECT_CLASSES[turn % DEFECT_CLASSES.length];
      if (defect) owed.push(defect);
      turn++;
    }
    const at = owed.findIndex((defect) => fits(defect, order));
    return at < 0 ? null : (owed.splice(at, 1)[0] ?? null);
  };
}
