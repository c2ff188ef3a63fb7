import { isObject, type Json } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { childrenOf } from './children.ts';
import { at, idOf, listAt, textAt } from './node-values.ts';
import type { Bulk } from './parents.ts';

/** The rows of a fulfilment: one for each of its lines where they are given, else one. */
export const fulfilmentRows = (
  fulfilment: Json,
  order: string | undefined,
  { children, parents }: Bulk,
): readonly BulkRow[] => {
  const id = textAt(fulfilment, 'id');
  if (id !== undefined) parents.done.add(id);
  const lines = childrenOf(fulfilment, 'fulfillmentLineItems', ['FulfillmentLineItem'], children);
  const rows: readonly Json[] = lines.length > 0 ? lines : [null];
  return rows.map((line) => ({
    record: 'fulfilment',
    fields: {
      id: textAt(fulfilment, 'name') ?? idOf(id),
      order,
      shippedAt: textAt(fulfilment, 'createdAt'),
      createdAt: textAt(fulfilment, 'createdAt'),
      line: idOf(at(line, 'lineItem', 'id')),
      sku: textAt(line, 'lineItem', 'sku'),
      quantity: isObject(line) ? textAt(line, 'quantity') : textAt(fulfilment, 'totalQuantity'),
      location: textAt(fulfilment, 'location', 'name'),
      status: textAt(fulfilment, 'status')?.toLowerCase(),
      tracking: textAt(listAt(fulfilment, 'trackingInfo')[0], 'number'),
    },
  }));
};
