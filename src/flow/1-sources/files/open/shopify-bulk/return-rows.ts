import type { Json } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { childrenOf, isAsked } from './children.ts';
import { at, idOf, joined, listAt, sumOf, textAt } from './node-values.ts';
import type { Bulk } from './parents.ts';
import type { OfOrder } from './refund-rows.ts';

const lineTypes = ['ReturnLineItem', 'UnverifiedReturnLineItem'];

/** The rows of a return: one for each line that came back, or is to. */
export const returnRows = (one: Json, { order, currency }: OfOrder, bulk: Bulk): readonly BulkRow[] => {
  const { children, parents } = bulk;
  const { own } = order.money;
  const id = textAt(one, 'id');
  if (id !== undefined) parents.done.add(id);
  const restocks = restocksOf(one, bulk);
  const shippingFees = listAt(one, 'returnShippingFees').map((fee) => own(fee, 'amount'));
  return childrenOf(one, 'returnLineItems', lineTypes, children).map((line, index) => {
    const sold = at(line, 'fulfillmentLineItem', 'lineItem');
    const fees = [own(at(line, 'restockingFee'), 'amount'), ...(index === 0 ? shippingFees : [])];
    return {
      record: 'return',
      fields: {
        id: idOf(id),
        order: order.name,
        line: idOf(at(sold, 'id')),
        sku: textAt(sold, 'sku'),
        quantity: textAt(line, 'quantity'),
        ...restocks?.take(line),
        on: textAt(one, 'closedAt') ?? textAt(one, 'createdAt'),
        fee: sumOf(fees),
        currency,
        status: textAt(one, 'status')?.toLowerCase(),
      },
    };
  });
};

interface Restocks {
  /** What was put back into stock of a line; each disposition is taken once. */
  readonly take: (line: Json) => BulkRow['fields'];
}

/** What the reverse fulfilment orders say became of the goods; undefined where they were not asked for. */
const restocksOf = (one: Json, { children }: Bulk): Restocks | undefined => {
  const orders = childrenOf(one, 'reverseFulfillmentOrders', ['ReverseFulfillmentOrder'], children);
  if (!isAsked(one, 'reverseFulfillmentOrders', orders)) return undefined;
  const left = new Set(
    orders.flatMap((each) => childrenOf(each, 'lineItems', ['ReverseFulfillmentOrderLineItem'], children)),
  );
  return {
    take: (line) => {
      const own = [...left].filter((each) =>
        isSame(at(each, 'fulfillmentLineItem'), at(line, 'fulfillmentLineItem')),
      );
      for (const each of own) left.delete(each);
      const dispositions = own.flatMap((each) => listAt(each, 'dispositions'));
      const restocked = dispositions.filter((each) => textAt(each, 'type') === 'RESTOCKED');
      return {
        restocked: sumOf(restocked.map((each) => textAt(each, 'quantity'))) ?? '0',
        location: joined(dispositions.map((each) => textAt(each, 'location', 'name'))),
      };
    },
  };
};

const isSame = (a: Json | undefined, b: Json | undefined): boolean => {
  const [id, other] = [textAt(a, 'id'), textAt(b, 'id')];
  if (id !== undefined && other !== undefined) return id === other;
  const line = textAt(a, 'lineItem', 'id');
  return line !== undefined && line === textAt(b, 'lineItem', 'id');
};
