import { amountDigits } from '../../../ground/index.ts';
import type { ShopItem, StockLevel, Subscription } from '../../records/books.ts';
import type { Location } from '../../records/merchant.ts';
import { decimalText } from '../text/decimal-text.ts';
import { zuluText } from '../text/instant-text.ts';
import { gid, quoted } from './json-text.ts';

/** A Product. */
export function productNode({ productId, productTitle, status, sku }: ShopItem): string {
  return `{"__typename":"Product","id":${gid('Product', productId)},"title":${quoted(productTitle)},"status":"${status.toUpperCase()}","isGiftCard":${sku.toUpperCase().startsWith('GIFT')},"vendor":"Northfold"}`;
}

/** A ProductVariant as a child line of its product. */
export function variantNode(item: ShopItem): string {
  const text = (value: string): string => (value === '' ? 'null' : quoted(value));
  const price = (amount: bigint): string => `"${decimalText(amount, amountDigits(item.currency))}"`;
  return `{"__typename":"ProductVariant","id":${gid('ProductVariant', item.variant)},"title":${quoted(item.title === '' ? 'Default Title' : item.title)},"sku":${text(item.sku)},"barcode":${text(item.barcode)},"price":${price(item.price)},"compareAtPrice":${item.compareAt === null ? 'null' : price(item.compareAt)},"requiresComponents":${item.bundle},"inventoryItem":{"id":${gid('InventoryItem', item.inventoryItem)},"sku":${text(item.sku)},"tracked":${!item.bundle}},"__parentId":${gid('Product', item.productId)}}`;
}

/** An InventoryItem. */
export function inventoryItemNode({ inventoryItem, sku, bundle }: ShopItem): string {
  return `{"__typename":"InventoryItem","id":${gid('InventoryItem', inventoryItem)},"sku":${sku === '' ? 'null' : quoted(sku)},"tracked":${!bundle}}`;
}

/** An InventoryLevel as a child line of its item. */
export function levelNode(level: StockLevel, inventoryItem: string, location: Location | undefined): string {
  const quantity = (name: string, units: number): string => `{"name":"${name}","quantity":${units}}`;
  const held = level.shopOnHand - level.shopCommitted - level.shopAvailable;
  const quantities = [
    quantity('on_hand', level.shopOnHand),
    quantity('available', level.shopAvailable),
    quantity('committed', level.shopCommitted),
    quantity('incoming', 0),
    quantity('damaged', 0),
    quantity('quality_control', 0),
    quantity('reserved', held),
    quantity('safety_stock', 0),
  ];
  return `{"__typename":"InventoryLevel","id":"gid://shopify/InventoryLevel/${inventoryItem}?inventory_item_id=${inventoryItem}&location=${location?.id ?? level.location}","isActive":true,"location":{"id":${gid('Location', location?.id ?? level.location)},"name":${quoted(location?.name ?? level.location)}},"quantities":[${quantities.join(',')}],"updatedAt":${level.syncedAt === null ? 'null' : `"${zuluText(level.syncedAt)}"`},"__parentId":${gid('InventoryItem', inventoryItem)}}`;
}

/** A Location. */
export function locationNode({ id, name, kind }: Location): string {
  return `{"__typename":"Location","id":${gid('Location', id)},"name":${quoted(name)},"isActive":true,"fulfillsOnlineOrders":${kind !== 'store'},"isFulfillmentService":${kind === 'third-party'}}`;
}

/** A WebhookSubscription. */
export function subscriptionNode({ id, topic, endpoint, createdAt, apiVersion }: Subscription): string {
  const name = topic.toUpperCase().replaceAll('/', '_');
  return `{"__typename":"WebhookSubscription","id":${gid('WebhookSubscription', id)},"topic":"${name}","uri":${quoted(endpoint)},"endpoint":{"__typename":"WebhookHttpEndpoint","callbackUrl":${quoted(endpoint)}},"format":"JSON","createdAt":"${zuluText(createdAt)}","apiVersion":{"handle":${quoted(apiVersion)}}}`;
}
