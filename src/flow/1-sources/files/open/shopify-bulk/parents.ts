import { isObject, type Json, type JsonObject } from '../parse-json.ts';
import { type Children, childrenOf } from './children.ts';
import { type Money, type MoneySet, moneyFor } from './money.ts';
import { at, idOf, listAt, textAt, textOf, typeOf } from './node-values.ts';

/** What the lines of an order are told by other parts of it. */
export interface LineFacts {
  readonly locations: readonly string[];
  /** What became of the requests to fulfil them. */
  readonly requests: readonly string[];
  /** Units the fulfilment orders still have to send. */
  readonly remaining: number | undefined;
  /** Id of the return the line was given in exchange in. */
  readonly exchangeOf: string | undefined;
}

export interface OrderFacts {
  readonly name: string;
  readonly money: Money;
}

interface ProductFacts {
  readonly title: string | undefined;
  readonly status: string | undefined;
}

/** What later lines need to know of earlier ones, by gid. */
export interface Parents {
  readonly orders: Map<string, OrderFacts>;
  readonly lines: Map<string, LineFacts>;
  /** Refunds, returns and fulfilments whose rows were made together with those of their children. */
  readonly done: Set<string>;
  /** When payouts were issued. */
  readonly payouts: Map<string, string>;
  readonly products: Map<string, ProductFacts>;
  /** SKU by the gid of a variant or of an inventory item. */
  readonly skus: Map<string, string>;
}

/** What the rows of a bulk file are made with. */
export interface Bulk {
  readonly parents: Parents;
  readonly children: Children;
  readonly orderMoney: MoneySet;
}

/** Makes ready for a file. */
export const makeBulk = (children: Children, orderMoney: MoneySet): Bulk => ({
  parents: {
    orders: new Map(),
    lines: new Map(),
    done: new Set(),
    payouts: new Map(),
    products: new Map(),
    skus: new Map(),
  },
  children,
  orderMoney,
});

/** Remembers what the children of a node will ask for. */
export const noteParent = (node: JsonObject, bulk: Bulk): void => {
  const id = textOf(node.id);
  if (id === undefined) return;
  const { parents } = bulk;
  const type = typeOf(node);
  if (type === 'Order') {
    const money = moneyFor(node, 'totalPriceSet', bulk.orderMoney);
    parents.orders.set(id, { name: textOf(node.name) ?? idOf(id) ?? id, money });
    noteLines(node, bulk);
  }
  const issued = textOf(node.issuedAt);
  if (type === 'ShopifyPaymentsPayout' && issued !== undefined) parents.payouts.set(id, issued);
  if (type === 'Product')
    parents.products.set(id, { title: textOf(node.title), status: textOf(node.status) });
  const sku = textOf(node.sku) ?? textAt(node, 'inventoryItem', 'sku');
  if (sku === undefined || (type !== 'ProductVariant' && type !== 'InventoryItem')) return;
  parents.skus.set(id, sku);
  const item = textAt(node, 'inventoryItem', 'id');
  if (item !== undefined) parents.skus.set(item, sku);
};

const nothing: LineFacts = { locations: [], requests: [], remaining: undefined, exchangeOf: undefined };

/** Remembers where the lines of an order are sent from, and which of them were given in exchange. */
const noteLines = (order: JsonObject, { parents: { lines }, children }: Bulk): void => {
  const note = (line: string | undefined, change: (facts: LineFacts) => LineFacts): void => {
    if (line !== undefined) lines.set(line, change(lines.get(line) ?? nothing));
  };
  for (const sent of childrenOf(order, 'fulfillmentOrders', ['FulfillmentOrder'], children)) {
    if (textAt(sent, 'status') === 'CANCELLED') continue;
    const assigned = at(sent, 'assignedLocation');
    const location = textAt(assigned, 'location', 'name') ?? textAt(assigned, 'name');
    const request = textAt(sent, 'requestStatus')?.toLowerCase();
    for (const line of childrenOf(sent, 'lineItems', ['FulfillmentOrderLineItem'], children)) {
      const left = Number(textAt(line, 'remainingQuantity') ?? Number.NaN);
      note(textAt(line, 'lineItem', 'id'), (facts) => ({
        ...facts,
        locations:
          location === undefined || facts.locations.includes(location)
            ? facts.locations
            : [...facts.locations, location],
        requests: request === undefined ? facts.requests : [...facts.requests, request],
        remaining: Number.isNaN(left) ? facts.remaining : (facts.remaining ?? 0) + left,
      }));
    }
  }
  for (const one of childrenOf(order, 'returns', ['Return'], children)) {
    for (const line of exchangedLines(one, children))
      note(textAt(line, 'id'), (facts) => ({ ...facts, exchangeOf: idOf(at(one, 'id')) }));
  }
};

/** The order lines that were given in exchange in a return. */
export const exchangedLines = (one: Json, children: Children): readonly Json[] =>
  childrenOf(one, 'exchangeLineItems', ['ExchangeLineItem'], children).flatMap((exchange) => {
    const several = listAt(exchange, 'lineItems');
    const single = at(exchange, 'lineItem');
    return several.length > 0 ? several : isObject(single) ? [single] : [];
  });
