import type { Location } from '../../records/merchant.ts';
import type { Fulfilment, Return, ShopOrder } from '../../records/order.ts';
import { zuluText } from '../text/instant-text.ts';
import { gid, listText, type PrintBag, quoted } from './json-text.ts';
import type { LineState } from './line-state.ts';
import { isNothing } from './money-nodes.ts';

const place = ({ id, name }: Location): string => `{"id":${gid('Location', id)},"name":${quoted(name)}}`;

/** Fulfilments of an order as a list. */
export function fulfilmentsText(fulfilments: readonly Fulfilment[]): string {
  return listText(fulfilments, (fulfilment) => {
    const { id, name, at, location, status, cancelledAt, tracking, lines } = fulfilment;
    const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const items = listText(
      lines,
      ({ line, quantity }) =>
        `{"id":${gid('FulfillmentLineItem', `${id}${line.id}`)},"quantity":${quantity},"lineItem":{"id":${gid('LineItem', line.id)},"sku":${quoted(line.sku)}}}`,
    );
    return `{"id":${gid('Fulfillment', id)},"legacyResourceId":"${id}","name":${quoted(name)},"status":"${status === 'success' ? 'SUCCESS' : 'CANCELLED'}","createdAt":"${zuluText(at)}","updatedAt":"${zuluText(cancelledAt ?? at)}","totalQuantity":${units},"location":${place(location)},"trackingInfo":${tracking === '' ? '[]' : `[{"number":${quoted(tracking)}}]`},"fulfillmentLineItems":{"nodes":${items}}}`;
  });
}

/** A Return as a child line of its order. */
export function returnNode(one: Return, order: ShopOrder, bag: PrintBag): string {
  const calledOff = one.status === 'called-off';
  const when = zuluText(one.at);
  const units = one.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const items = listText(
    one.lines,
    ({ line, quantity }) =>
      `{"__typename":"ReturnLineItem","id":${gid('ReturnLineItem', `${one.id}${line.id}`)},"quantity":${quantity},"processedQuantity":${calledOff ? 0 : quantity},"fulfillmentLineItem":{"lineItem":{"id":${gid('LineItem', line.id)},"sku":${quoted(line.sku)}}}}`,
  );
  const exchange = listText(
    one.exchange,
    (line) =>
      `{"id":${gid('ExchangeLineItem', line.id)},"quantity":${line.quantity},"processedQuantity":${line.quantity},"lineItem":{"id":${gid('LineItem', line.id)}}}`,
  );
  const back = listText(one.lines, ({ line, quantity, restocked, location }) => {
    const disposed = [
      ...(restocked > 0
        ? [`{"type":"RESTOCKED","quantity":${restocked},"location":${place(location)}}`]
        : []),
      ...(quantity > restocked && !calledOff
        ? [`{"type":"NOT_RESTOCKED","quantity":${quantity - restocked},"location":${place(location)}}`]
        : []),
    ];
    return `{"id":${gid('ReverseFulfillmentOrderLineItem', `${one.id}${line.id}`)},"totalQuantity":${quantity},"fulfillmentLineItem":{"lineItem":{"id":${gid('LineItem', line.id)}}},"dispositions":[${disposed.join(',')}]}`;
  });
  const fees = isNothing(one.fee)
    ? ''
    : `{"id":${gid('ReturnShippingFee', one.id)},"amountSet":${bag(one.fee)}}`;
  return `{"__typename":"Return","id":${gid('Return', one.id)},"name":${quoted(one.name)},"status":"${calledOff ? 'CANCELED' : 'CLOSED'}","createdAt":"${when}","closedAt":${calledOff ? 'null' : `"${when}"`},"totalQuantity":${units},"returnShippingFees":[${fees}],"returnLineItems":{"nodes":${items}},"exchangeLineItems":{"nodes":${exchange}},"reverseFulfillmentOrders":{"nodes":[{"id":${gid('ReverseFulfillmentOrder', one.id)},"status":"${calledOff ? 'CANCELED' : 'CLOSED'}","lineItems":{"nodes":${back}}}]},"__parentId":${gid('Order', order.id)}}`;
}

/** The FulfillmentOrders of an order, one for each location that ships its lines, as child lines. */
export function fulfilmentOrderNodes(
  order: ShopOrder,
  states: ReadonlyMap<string, LineState>,
  unaccepted: ReadonlySet<string>,
): readonly string[] {
  const requestOf = ({ id, kind }: Location): string =>
    kind !== 'third-party' ? 'UNSUBMITTED' : unaccepted.has(id) ? 'SUBMITTED' : 'ACCEPTED';
  const byLocation = new Map<string, { location: Location; items: string[]; open: number }>();
  for (const line of order.lines) {
    let open = states.get(line.id)?.unfulfilled ?? 0;
    for (const { location, quantity } of line.assigned) {
      const known = byLocation.get(location.id) ?? { location, items: [], open: 0 };
      byLocation.set(location.id, known);
      const remaining = Math.min(open, quantity);
      open -= remaining;
      known.open += remaining;
      known.items.push(
        `{"id":${gid('FulfillmentOrderLineItem', `${line.id}${known.items.length}`)},"totalQuantity":${quantity},"remainingQuantity":${remaining},"lineItem":{"id":${gid('LineItem', line.id)}}}`,
      );
    }
  }
  return [...byLocation.values()].map(
    ({ location, items, open }) =>
      `{"__typename":"FulfillmentOrder","id":${gid('FulfillmentOrder', `${order.id}${location.id.slice(-2)}`)},"status":"${open > 0 ? 'OPEN' : 'CLOSED'}","requestStatus":"${requestOf(location)}","assignedLocation":{"name":${quoted(location.name)},"location":${place(location)}},"lineItems":{"nodes":[${items.join(',')}]},"__parentId":${gid('Order', order.id)}}`,
  );
}
