import type { JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { listAt, sumOf, textAt, textOf, typeOf } from './node-values.ts';

/** What later lines need to know of earlier ones, by gid. */
export interface Parents {
  readonly orders: Map<string, string>;
  readonly products: Map<string, { readonly title: string | undefined; readonly status: string | undefined }>;
  /** SKU by the gid of a variant or of an inventory item. */
  readonly skus: Map<string, string>;
}

/** Remembers what the children of a node will ask for. */
export const noteParent = (node: JsonObject, parents: Parents): void => {
  const id = textOf(node.id);
  if (id === undefined) return;
  const type = typeOf(node);
  if (type === 'Order') parents.orders.set(id, textOf(node.name) ?? id);
  if (type === 'Product')
    parents.products.set(id, { title: textOf(node.title), status: textOf(node.status) });
  const sku = textOf(node.sku) ?? textAt(node, 'inventoryItem', 'sku');
  if (sku === undefined || (type !== 'ProductVariant' && type !== 'InventoryItem')) return;
  parents.skus.set(id, sku);
  const item = textAt(node, 'inventoryItem', 'id');
  if (item !== undefined) parents.skus.set(item, sku);
};

/** A variant is an item; its title and status are its product's. */
export const itemRow = (node: JsonObject, parents: Parents): BulkRow => {
  const product = parents.products.get(textOf(node.__parentId) ?? textAt(node, 'product', 'id') ?? '');
  const variant = textOf(node.title);
  return {
    record: 'item',
    fields: {
      sku: textOf(node.sku) ?? textAt(node, 'inventoryItem', 'sku'),
      title: product?.title ?? textAt(node, 'product', 'title') ?? textOf(node.displayName),
      barcode: textOf(node.barcode),
      price: textOf(node.price),
      status: (product?.status ?? textAt(node, 'product', 'status'))?.toLowerCase(),
      variant: variant === 'Default Title' ? undefined : variant,
      quantity: textOf(node.inventoryQuantity),
    },
  };
};

const unavailable = ['damaged', 'quality_control', 'reserved', 'safety_stock'];

/** The stock of one item at one location. */
export const levelRow = (node: JsonObject, parents: Parents): BulkRow => {
  const quantities = new Map(
    listAt(node, 'quantities').map((each) => [textAt(each, 'name'), textAt(each, 'quantity')]),
  );
  const parent = textOf(node.__parentId) ?? '';
  return {
    record: 'stock-level',
    fields: {
      sku:
        textAt(node, 'item', 'sku') ??
        parents.skus.get(textAt(node, 'item', 'id') ?? parent) ??
        parents.skus.get(parent),
      location: textAt(node, 'location', 'name'),
      onHand: quantities.get('on_hand'),
      available: quantities.get('available'),
      committed: quantities.get('committed'),
      unavailable: sumOf(unavailable.map((name) => quantities.get(name))),
      incoming: quantities.get('incoming'),
    },
  };
};
