import type { JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { idOf, textAt, textOf, typeOf } from './node-values.ts';
import { orderLineRow, orderRows } from './order-rows.ts';
import { itemRow, levelRow, noteParent, type Parents } from './stock-rows.ts';

/** The rows of one line of a bulk file; undefined where its type is not used. */
export const bulkRows = (node: JsonObject, parents: Parents): readonly BulkRow[] | undefined => {
  const parent = textOf(node.__parentId);
  noteParent(node, parents);
  switch (typeOf(node)) {
    case 'Order':
      return orderRows(node);
    case 'LineItem':
      return [orderLineRow(node, parents.orders.get(parent ?? '') ?? idOf(parent))];
    case 'Product':
    case 'InventoryItem':
      return [];
    case 'ProductVariant':
      return [itemRow(node, parents)];
    case 'InventoryLevel':
      return [levelRow(node, parents)];
    case 'Location':
      return [{ record: 'location', fields: { id: idOf(node.id), name: textOf(node.name) } }];
    case 'Customer': {
      const country = textAt(node, 'defaultAddress', 'countryCodeV2');
      const email = textAt(node, 'defaultEmailAddress', 'emailAddress') ?? textOf(node.email);
      return [
        {
          record: 'customer',
          fields: { id: idOf(node.id), email, name: textOf(node.displayName), country },
        },
      ];
    }
    default:
      return undefined;
  }
};
