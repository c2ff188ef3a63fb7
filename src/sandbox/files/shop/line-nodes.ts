import { type Bag, nothing } from '../../records/bag.ts';
import type { OrderLine, ShippingLine, ShopOrder } from '../../records/order.ts';
import { gid, type PrintBag, quoted } from './json-text.ts';
import { type LineState, shareOf } from './line-state.ts';
import { taxLinesText } from './tax-lines.ts';

/** A LineItem as a child line of its order. */
export function lineItemNode(line: OrderLine, state: LineState, order: ShopOrder, bag: PrintBag): string {
  const { quantity, total, discount, variant, bundle } = line;
  const per = (amount: Bag): Bag => shareOf(amount, 1, quantity);
  const open = shareOf(total, state.unfulfilled, quantity);
  const title = quoted(line.title);
  const head = `{"__typename":"LineItem","id":${gid('LineItem', line.id)},"title":${title},"name":${title},"sku":${line.sku === '' ? 'null' : quoted(line.sku)}`;
  const quantities = `"quantity":${quantity},"currentQuantity":${state.current},"refundableQuantity":${state.current},"fulfillableQuantity":${state.unfulfilled},"unfulfilledQuantity":${state.unfulfilled}`;
  const prices = `"originalUnitPriceSet":${bag(line.unitPrice)},"discountedTotalSet":${bag(total)},"totalDiscountSet":${bag(discount)},"discountedUnitPriceAfterAllDiscountsSet":${bag(per(total))},"unfulfilledDiscountedTotalSet":${bag(open)}`;
  const flags = `"isGiftCard":${line.giftCard},"requiresShipping":${!line.giftCard && order.source !== 'pos'},"taxable":${line.taxes.length > 0},"restockable":${variant !== null && !line.giftCard}`;
  const links = `"variant":${variant === null ? 'null' : `{"id":${gid('ProductVariant', variant.id)}}`},"product":${variant === null ? 'null' : `{"id":${gid('Product', variant.productId)}}`},"vendor":"Northfold"`;
  const group =
    bundle === null
      ? 'null'
      : `{"id":${gid('LineItemGroup', bundle.id)},"title":${quoted(bundle.variant.productTitle)},"quantity":${bundle.quantity},"productId":${gid('Product', bundle.variant.productId)},"variantId":${gid('ProductVariant', bundle.variant.id)},"variantSku":${quoted(bundle.variant.sku)}}`;
  return `${head},${quantities},${prices},${flags},${links},"discountAllocations":${allocationText(discount, order, bag)},"lineItemGroup":${group},"taxLines":${taxLinesText(line.taxes, bag)},"__parentId":${gid('Order', order.id)}}`;
}

/** A ShippingLine as a child line of its order. */
export function shippingNode(shipping: ShippingLine, at: number, order: ShopOrder, bag: PrintBag): string {
  const { price, discount } = shipping;
  const discounted = bag({
    shop: price.shop - discount.shop,
    presentment: price.presentment - discount.presentment,
  });
  const title = quoted(shipping.title);
  return `{"__typename":"ShippingLine","id":${gid('ShippingLine', `${order.id}${at + 1}`)},"title":${title},"code":${title},"source":"shopify","isRemoved":false,"originalPriceSet":${bag(price)},"discountedPriceSet":${discounted},"currentDiscountedPriceSet":${discounted},"discountAllocations":${allocationText(discount, order, bag)},"taxLines":${taxLinesText(shipping.taxes, bag)},"__parentId":${gid('Order', order.id)}}`;
}

function allocationText(discount: Bag, order: ShopOrder, bag: PrintBag): string {
  if (discount.shop === nothing.shop && discount.presentment === nothing.presentment) return '[]';
  const application =
    order.discountCode === null
      ? '{"__typename":"AutomaticDiscountApplication","title":"Automatic"}'
      : `{"__typename":"DiscountCodeApplication","code":${quoted(order.discountCode)}}`;
  return `[{"allocatedAmountSet":${bag(discount)},"discountApplication":${application}}]`;
}
