import type { JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { idOf, listAt, sumOf, textAt, textOf } from './node-values.ts';
import type { Parents } from './parents.ts';

/** A variant is an item; its title and status are its product's. */
export const itemRow = (node: JsonObject, parents: Parents): BulkRow => {
  const productId = textOf(node.__parentId) ?? textAt(node, 'product', 'id');
  const product = parents.products.get(productId ?? '');
  const variant = textOf(node.title);
  return {
    record: 'item',
    fields: {
      sku: textOf(node.sku) ?? textAt(node, 'inventoryItem', 'sku'),
      title: product?.title ?? textAt(node, 'product', 'title') ?? textOf(node.displayName),
      barcode: textOf(node.barcode),
      price: textOf(node.price),
      compareAtPrice: textOf(node.compareAtPrice),
      status: (product?.status ?? textAt(node, 'product', 'status'))?.toLowerCase(),
      variant: variant === 'Default Title' ? undefined : variant,
      quantity: textOf(node.inventoryQuantity),
      variantId: idOf(node.id),
      productId: idOf(productId),
      isBundle: textOf(node.requiresComponents),
      stocked: textAt(node, 'inventoryItem', 'tracked'),
      createdAt: textOf(node.createdAt),
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
      movedAt: textOf(node.updatedAt),
    },
  };
};
