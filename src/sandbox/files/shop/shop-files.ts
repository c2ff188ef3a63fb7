import type { Master, Payout, StockLevel } from '../../records/books.ts';
import type { Sale } from '../../records/erp-image.ts';
import type { Location, Merchant } from '../../records/merchant.ts';
import type { ShopOrder } from '../../records/order.ts';
import { TextFile, type Write } from '../text/sheet.ts';
import { fulfilmentOrderNodes, returnNode } from './goods-nodes.ts';
import { bagPrinter } from './json-text.ts';
import { lineItemNode, shippingNode } from './line-nodes.ts';
import { lineStates } from './line-state.ts';
import {
  inventoryItemNode,
  levelNode,
  locationNode,
  productNode,
  subscriptionNode,
  variantNode,
} from './master-nodes.ts';
import { orderNode } from './order-node.ts';
import { balanceNode, payoutNode } from './payout-nodes.ts';

/** The shop side's files, as Shopify's bulk operations deliver them. */
export interface ShopFiles {
  readonly order: (sale: Sale) => void;
  readonly close: (books: ShopBooks) => void;
}

/** What the shop's files state at the end of the extract. */
export interface ShopBooks {
  readonly master: Master;
  readonly levels: readonly StockLevel[];
  readonly payouts: readonly Payout[];
}

const none: ReadonlySet<string> = new Set();

/** Opens the shop's files: orders by shop while they come, everything else at the end. */
export function openShopFiles(merchant: Merchant, write: Write): ShopFiles {
  const orders = new Map(
    merchant.shops.map(({ code }) => [code, new TextFile(write, `shop/${code}/orders.jsonl`)]),
  );
  const entities = new Map(merchant.entities.map((entity) => [entity.id, entity]));
  const orderNames = new Map<string, string>();
  return {
    order: (sale) => {
      const { notPushed, unaccepted, lostRefunds = none } = sale;
      const order = shown(sale);
      const file = orders.get(order.shop.code);
      if (file === undefined) throw new Error(`no file for the shop ${order.shop.code}`);
      const bag = bagPrinter(order.currency, order.presentmentCurrency);
      const states = lineStates(order, notPushed);
      orderNames.set(order.id, order.name);
      file.line(orderNode(order, entities.get(order.entity), states, notPushed, lostRefunds, bag));
      for (const line of order.lines) {
        const state = states.get(line.id);
        if (state !== undefined) file.line(lineItemNode(line, state, order, bag));
      }
      for (const [at, shipping] of order.shipping.entries())
        file.line(shippingNode(shipping, at, order, bag));
      for (const one of order.returns) file.line(returnNode(one, order, bag));
      for (const node of fulfilmentOrderNodes(order, states, unaccepted)) file.line(node);
    },
    close: ({ master, levels, payouts }) => {
      for (const file of orders.values()) file.close();
      writeMaster(merchant, master, levels, write);
      for (const { code } of merchant.shops) {
        const own = payouts.filter(({ shop }) => shop === code);
        if (own.length === 0) continue;
        const file = new TextFile(write, `shop/${code}/payments_account.jsonl`);
        for (const payout of own) file.line(payoutNode(payout, entities.get(payout.entity)));
        for (const payout of own)
          for (const one of payout.transactions) file.line(balanceNode(one, payout, orderNames));
        file.close();
      }
    },
  };
}

/** The order as the shop shows it once the connector has been at it. */
function shown({ order, archivedAt }: Sale): ShopOrder {
  if (archivedAt === undefined) return order;
  return { ...order, closedAt: archivedAt, updatedAt: Math.max(order.updatedAt, archivedAt) };
}

function writeMaster(merchant: Merchant, master: Master, levels: readonly StockLevel[], write: Write): void {
  const products = new TextFile(write, 'shop/products.jsonl');
  const known = new Set<string>();
  for (const item of master.shopItems) {
    if (!known.has(item.productId)) products.line(productNode(item));
    known.add(item.productId);
    products.line(variantNode(item));
  }
  products.close();
  const inventory = new TextFile(write, 'shop/inventory.jsonl');
  const items = new Map(master.shopItems.map((item) => [item.sku, item]));
  const opened = new Set<string>();
  for (const level of levels) {
    const item = items.get(level.sku);
    if (item === undefined) continue;
    if (!opened.has(item.inventoryItem)) inventory.line(inventoryItemNode(item));
    opened.add(item.inventoryItem);
    inventory.line(levelNode(level, item.inventoryItem, findLocation(merchant, level.location)));
  }
  inventory.close();
  const locations = new TextFile(write, 'shop/locations.jsonl');
  for (const location of merchant.locations) locations.line(locationNode(location));
  locations.close();
  for (const { code } of merchant.shops) {
    const file = new TextFile(write, `shop/${code}/webhook_subscriptions.jsonl`);
    const own = master.subscriptions.filter(({ shop }) => shop === code);
    for (const subscription of own) file.line(subscriptionNode(subscription));
    if (own.length > 0) file.close();
  }
}

function findLocation(merchant: Merchant, name: string): Location | undefined {
  return merchant.locations.find((each) => each.id === name || each.name === name);
}
