import type { Json, JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { childrenOf } from './children.ts';
import { currenciesOf, type Money } from './money.ts';
import { at, listAt, sumOf, textAt, totalOf } from './node-values.ts';
import { shippingLinesOf } from './order-fields.ts';
import { type Bulk, exchangedLines } from './parents.ts';

interface OrderMoney {
  readonly money: Money;
  readonly transactions: readonly Json[];
  readonly currency: string | undefined;
}

/** The amounts of an order, in the set that counts and the most important ones in the other. */
export const orderMoneyFields = (
  node: JsonObject,
  { money, transactions, currency }: OrderMoney,
  bulk: Bulk,
): BulkRow['fields'] => {
  const { own, other } = money;
  const paid = transactions.filter((each) => ['SALE', 'CAPTURE'].includes(textAt(each, 'kind') ?? ''));
  const giftCards = paid.filter((each) => textAt(each, 'gateway') === 'gift_card');
  const rounding = at(node, 'totalCashRoundingAdjustment');
  return {
    currency,
    subtotal: own(node, 'subtotalPrice'),
    shipping: own(node, 'totalShippingPrice'),
    tax: own(node, 'totalTax'),
    discount: own(node, 'totalDiscounts'),
    tip: own(node, 'totalTipReceived'),
    duty: own(node, 'originalTotalDuties') ?? own(node, 'currentTotalDuties'),
    fee: own(node, 'originalTotalAdditionalFees') ?? own(node, 'currentTotalAdditionalFees'),
    rounding: own(rounding, 'payment'),
    roundingRefund: own(rounding, 'refund'),
    giftCard: sumOf(giftCards.map((each) => own(each, 'amount'))),
    total: own(node, 'totalPrice'),
    originalTotal: own(node, 'originalTotalPrice'),
    currentTotal: own(node, 'currentTotalPrice'),
    currentTax: own(node, 'currentTotalTax'),
    received: own(node, 'totalReceived'),
    refunded: own(node, 'totalRefunded'),
    outstanding: own(node, 'totalOutstanding'),
    freightTax: freightTax(node, money, bulk),
    channelTax: channelTax(node, money),
    exchangeValue: exchangeValue(node, money, bulk),
    ...(money.hasOther
      ? {
          otherCurrency: currenciesOf(node, 'totalPriceSet')[money.set === 'shop' ? 'presentment' : 'shop'],
          otherTotal: other(node, 'totalPrice'),
          otherShipping: other(node, 'totalShippingPrice'),
          otherTax: other(node, 'totalTax'),
          otherDiscount: other(node, 'totalDiscounts'),
          otherTip: other(node, 'totalTipReceived'),
        }
      : {}),
  };
};

/** Known where the tax lines of the shipping lines were asked for. */
const freightTax = (node: JsonObject, { own }: Money, bulk: Bulk): string | undefined => {
  const lines = shippingLinesOf(node, bulk);
  const taxes = lines.flatMap((line) => listAt(line, 'taxLines'));
  const asked = lines.some((line) => at(line, 'taxLines') !== undefined);
  return totalOf(
    taxes.map((tax) => own(tax, 'price')),
    asked,
  );
};

/** Known where some tax line says who is liable. */
const channelTax = (node: JsonObject, { own }: Money): string | undefined => {
  const taxes = listAt(node, 'taxLines');
  const asked = taxes.some((tax) => textAt(tax, 'channelLiable') !== undefined);
  const liable = taxes.filter((tax) => textAt(tax, 'channelLiable') === 'true');
  return totalOf(
    liable.map((tax) => own(tax, 'price')),
    asked,
  );
};

const exchangeValue = (node: JsonObject, { own }: Money, { children }: Bulk): string | undefined =>
  sumOf(
    childrenOf(node, 'returns', ['Return'], children)
      .flatMap((one) => exchangedLines(one, children))
      .map((line) => own(line, 'discountedTotal')),
  );
