import type { BreakKind } from '../../../../model/index.ts';
import { sameMoney } from '../../../3-match/index.ts';
import { bothSides, type Control, comparedOrders } from '../../control.ts';

/** A control that one part of an order's total is the same on both sides. */
function componentAgrees(part: {
  readonly id: string;
  readonly claim: string;
  readonly why: string;
  readonly kind: BreakKind;
  readonly column: string;
  readonly field: string;
  readonly severity?: Control['severity'];
  /** It may be posted as something else: another charge, or an item. */
  readonly misplaced?: true;
}): Control {
  const { column } = part;
  return {
    id: part.id,
    claim: part.claim,
    why: part.why,
    severity: part.severity ?? 'major',
    symptom: 'revenue-recognition-errors',
    kinds: part.misplaced ? [part.kind, 'account-differs'] : [part.kind],
    grain: 'order',
    cannot: bothSides,
    finding:
      () => `select '${part.kind}' as kind, group_id, document_id, group_id as shop_row, document_id as erp_row, '${part.field}' as field,
  s_${column} as expected_minor, e_${column} as actual_minor, s_currency as currency
from pair.sale p where not incomplete and e_lines > 0 and not ${sameMoney(`s_${column}`, `e_${column}`)}`,
    checked: comparedOrders,
  };
}

export const discountAgrees = componentAgrees({
  id: 'order.discount-agrees',
  claim: 'The discounts of an order are in the ERP.',
  why: 'A lost discount bills the customer more than was paid.',
  kind: 'discount-differs',
  column: 'discount',
  field: 'discount',
});

export const shippingAgrees = componentAgrees({
  id: 'order.shipping-agrees',
  claim: 'The shipping of an order is in the ERP.',
  why: 'Shipping that is not posted is revenue that is missing, with its tax.',
  kind: 'shipping-differs',
  column: 'shipping',
  field: 'shipping',
  misplaced: true,
});

export const tipAgrees = componentAgrees({
  id: 'order.tip-agrees',
  claim: 'Tips are in the ERP as tips.',
  why: 'A tip is money received that is no sale; where it is missing the payment does not clear.',
  kind: 'tip-differs',
  column: 'tip',
  field: 'tip',
  misplaced: true,
});

export const dutyAgrees = componentAgrees({
  id: 'order.duty-agrees',
  claim: 'Duties are in the ERP.',
  why: 'Duties are owed to the state; missing ones become a loss.',
  kind: 'duty-differs',
  column: 'duty',
  field: 'duty',
  misplaced: true,
});

export const feeAgrees = componentAgrees({
  id: 'order.fee-agrees',
  claim: 'Additional fees are in the ERP.',
  why: 'A fee that is charged and not posted leaves the payment open.',
  kind: 'fee-differs',
  column: 'fee',
  field: 'fee',
  misplaced: true,
});

export const roundingExplained = componentAgrees({
  id: 'order.rounding-explained',
  claim: 'Rounding and balancing lines of the ERP come from the order.',
  why: 'A balancing line makes totals agree and hides what does not.',
  kind: 'rounding-line-unexplained',
  column: 'rounding',
  field: 'rounding',
});

export const giftCardAgrees = componentAgrees({
  id: 'order.gift-card-agrees',
  claim: 'Gift cards sold are in the ERP as a liability.',
  why: 'A gift card is a debt to its holder until it is used, not revenue.',
  kind: 'gift-card-treatment-differs',
  column: 'gift_card',
  field: 'giftCard',
});
