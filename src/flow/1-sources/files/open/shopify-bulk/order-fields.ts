import type { Json, JsonObject } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { childrenOf } from './children.ts';
import { at, dayIn, idOf, joined, latest, listAt, textAt, textOf } from './node-values.ts';
import type { Bulk } from './parents.ts';

/** The fields of an order that are no amounts. */
export const orderFields = (
  node: JsonObject,
  transactions: readonly Json[],
  bulk: Bulk,
): BulkRow['fields'] => {
  const paid = transactions.filter((each) => ['SALE', 'CAPTURE'].includes(textAt(each, 'kind') ?? ''));
  const gateways = listAt(node, 'paymentGatewayNames').map((name) => textOf(name) ?? '');
  const financialStatus = textOf(node.displayFinancialStatus)?.toLowerCase();
  const fulfilments = listAt(node, 'fulfillments');
  const fulfilled = textOf(node.displayFulfillmentStatus) === 'FULFILLED';
  const codes = listAt(node, 'discountCodes').map(textOf);
  const shippingLines = shippingLinesOf(node, bulk);
  return {
    id: idOf(node.id),
    name: textOf(node.name) ?? idOf(node.id),
    email: textOf(node.email),
    customer: idOf(at(node, 'customer', 'id')),
    placedAt: textOf(node.processedAt) ?? textOf(node.createdAt),
    paidAt:
      financialStatus === 'paid' || financialStatus?.endsWith('refunded') === true
        ? latest(paid, 'processedAt')
        : undefined,
    fulfilledAt: fulfilled ? latest(fulfilments, 'createdAt') : undefined,
    cancelledAt: textOf(node.cancelledAt),
    closedAt: textOf(node.closedAt),
    updatedAt: textOf(node.updatedAt),
    edited: textOf(node.edited),
    taxIncluded: textOf(node.taxesIncluded),
    taxExempt: textOf(node.taxExempt),
    financialStatus,
    fulfilmentStatus: fulfilmentStatus(textOf(node.displayFulfillmentStatus)),
    country: textAt(node, 'shippingAddress', 'countryCodeV2'),
    province: textAt(node, 'shippingAddress', 'provinceCode'),
    gateway: gateways.length > 0 ? gateways.join(' + ') : undefined,
    sourceName: textOf(node.sourceName),
    discountCode: textOf(node.discountCode) ?? codes[0],
    shippingMethod: textAt(node, 'shippingLine', 'title') ?? textAt(shippingLines[0], 'title'),
    location: textAt(node, 'retailLocation', 'name'),
    company: idOf(at(node, 'purchasingEntity', 'location', 'id')),
    payer: textAt(node, 'purchasingEntity', 'location', 'externalId'),
    dueOn: dayIn(latest(schedulesOf(node, bulk), 'dueAt')),
    entity:
      textAt(node, 'merchantBusinessEntity', 'displayName') ?? idOf(at(node, 'merchantBusinessEntity', 'id')),
    taxTitle: textAt(listAt(node, 'taxLines')[0], 'title'),
    taxTitles: joined(
      [node, ...shippingLines].flatMap((each) => listAt(each, 'taxLines')).map((tax) => textAt(tax, 'title')),
    ),
    tags: listAt(node, 'tags').map(textOf).join(', '),
    isTest: textOf(node.test),
  };
};

/** The shipping lines of an order: all of its connection, else the one that stands in the order. */
export const shippingLinesOf = (node: JsonObject, { children }: Bulk): readonly Json[] => {
  const all = childrenOf(node, 'shippingLines', ['ShippingLine'], children);
  const single = at(node, 'shippingLine');
  const lines = all.length > 0 || single === undefined || single === null ? all : [single];
  return lines.filter((line) => textAt(line, 'isRemoved') !== 'true');
};

/** Schedules may hang on the terms or, where those have no id, on the order. */
const schedulesOf = (node: JsonObject, { children }: Bulk): readonly Json[] => [
  ...childrenOf(at(node, 'paymentTerms'), 'paymentSchedules', ['PaymentSchedule'], children),
  ...childrenOf(node, '', ['PaymentSchedule'], children),
];

const fulfilmentStatuses: Readonly<Record<string, string>> = { PARTIALLY_FULFILLED: 'partial' };

/** A fulfilment status as exports call it. */
export const fulfilmentStatus = (status: string | undefined): string | undefined =>
  status === undefined ? undefined : (fulfilmentStatuses[status] ?? status.toLowerCase());
