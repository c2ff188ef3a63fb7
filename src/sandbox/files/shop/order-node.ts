import { addBags, type Bag, negateBag, nothing } from '../../records/bag.ts';
import type { Entity } from '../../records/merchant.ts';
import type { ShopOrder } from '../../records/order.ts';
import { zuluText } from '../text/instant-text.ts';
import { fulfilmentsText } from './goods-nodes.ts';
import { gid, listText, type PrintBag, quoted } from './json-text.ts';
import { displayFulfilment, type LineState } from './line-state.ts';
import { allTransactions, disputesText, isNothing, refundsText, transactionsText } from './money-nodes.ts';
import { orderTaxes, taxLinesText } from './tax-lines.ts';

const sourceNames: Readonly<Record<ShopOrder['source'], string>> = {
  web: 'web',
  pos: 'pos',
  shopify_draft_order: 'shopify_draft_order',
  marketplace: 'marketplace',
};

/** The Order itself, with all that stands inline in it. */
export function orderNode(
  order: ShopOrder,
  entity: Entity | undefined,
  states: ReadonlyMap<string, LineState>,
  notPushed: ReadonlySet<string>,
  lostRefunds: ReadonlySet<string>,
  bag: PrintBag,
): string {
  const refunds = order.refunds.filter(({ id }) => !lostRefunds.has(id));
  return `{"__typename":"Order","id":${gid('Order', order.id)},"legacyResourceId":"${order.id}","name":${quoted(order.name)},${timesText(order)},${partiesText(order, entity)},${statusText(order, states, notPushed)},${amountsText(order, bag)},"taxLines":${taxLinesText(orderTaxes(order), bag)},"additionalFees":${feesText(order, bag)},"transactions":${transactionsText(allTransactions(order), bag)},"refunds":${refundsText({ ...order, refunds }, bag)},"fulfillments":${fulfilmentsText(order.fulfilments.filter(({ id }) => !notPushed.has(id)))},"disputes":${disputesText(order.disputes)}}`;
}

function timesText(order: ShopOrder): string {
  const created = zuluText(order.createdAt);
  const instant = (at: number | null): string => (at === null ? 'null' : `"${zuluText(at)}"`);
  return `"createdAt":"${created}","processedAt":"${created}","updatedAt":${instant(order.updatedAt)},"closedAt":${instant(order.closedAt)},"closed":${order.closedAt !== null},"cancelledAt":${instant(order.cancelledAt)},"cancelReason":${order.cancelledAt === null ? 'null' : '"CUSTOMER"'}`;
}

function partiesText(order: ShopOrder, entity: Entity | undefined): string {
  const { customer, company, retail } = order;
  const purchaser =
    company === null
      ? 'null'
      : `{"__typename":"PurchasingCompany","company":{"name":${quoted(company.company)}},"location":{"id":${gid('CompanyLocation', company.id)},"name":${quoted(company.company)},"externalId":${quoted(company.number)}}}`;
  const terms =
    order.dueOn === null
      ? 'null'
      : `{"paymentTermsName":"Net ${company?.termsDays ?? 30}","paymentTermsType":"NET","dueInDays":${company?.termsDays ?? 30},"paymentSchedules":{"nodes":[{"dueAt":"${order.dueOn}T00:00:00Z"}]}}`;
  const address = `{"countryCodeV2":"${order.country}","provinceCode":${quoted(order.province)}}`;
  return `"email":${quoted(customer?.email ?? null)},"customer":${customer === null ? 'null' : `{"id":${gid('Customer', customer.id)}}`},"purchasingEntity":${purchaser},"merchantBusinessEntity":{"id":${gid('BusinessEntity', entity?.id ?? order.entity)},"displayName":${quoted(entity?.id ?? order.entity)}},"paymentTerms":${terms},"shippingAddress":${address},"billingAddress":${address},"retailLocation":${retail === null ? 'null' : `{"id":${gid('Location', retail.id)},"name":${quoted(retail.name)}}`},"sourceName":"${sourceNames[order.source]}","tags":${listText(order.tags, quoted)},"discountCodes":${order.discountCode === null ? '[]' : `[${quoted(order.discountCode)}]`}`;
}

function statusText(
  order: ShopOrder,
  states: ReadonlyMap<string, LineState>,
  notPushed: ReadonlySet<string>,
): string {
  const gateways = [
    ...new Set(order.transactions.filter(({ kind }) => kind !== 'void').map(({ gateway }) => gateway)),
  ];
  const returned = order.returns.some(({ status }) => status === 'closed') ? 'RETURNED' : 'NO_RETURN';
  return `"test":${order.test},"confirmed":true,"edited":${order.edits.length > 0},"currencyCode":"${order.currency}","presentmentCurrencyCode":"${order.presentmentCurrency}","taxesIncluded":${order.taxesIncluded},"taxExempt":${order.taxExempt},"dutiesIncluded":false,"displayFinancialStatus":"${order.financialStatus.toUpperCase()}","displayFulfillmentStatus":"${displayFulfilment(order, states, notPushed)}","returnStatus":"${returned}","paymentGatewayNames":${listText(gateways, quoted)}`;
}

function amountsText(order: ShopOrder, bag: PrintBag): string {
  const { totals } = order;
  const sets: Readonly<Record<string, Bag>> = {
    subtotalPriceSet: totals.subtotal,
    totalDiscountsSet: totals.discounts,
    totalShippingPriceSet: totals.shipping,
    totalTaxSet: totals.tax,
    originalTotalPriceSet: totals.originalTotal,
    totalPriceSet: totals.total,
    currentTotalPriceSet: totals.current,
    currentTotalTaxSet: totals.currentTax,
    totalTipReceivedSet: order.tip,
    totalReceivedSet: totals.received,
    totalRefundedSet: totals.refunded,
    totalOutstandingSet: totals.outstanding,
  };
  let text = '';
  for (const [name, amount] of Object.entries(sets)) text += `"${name}":${bag(amount)},`;
  const refundedDuties = addBags(nothing, ...order.refunds.map(({ duties }) => duties));
  const optional = (amount: Bag, current: Bag): [string, string] =>
    isNothing(amount) ? ['null', 'null'] : [bag(amount), bag(current)];
  const [duties, currentDuties] = optional(order.duties, addBags(order.duties, negateBag(refundedDuties)));
  const [fees, currentFees] = optional(order.fees, order.fees);
  return `${text}"originalTotalDutiesSet":${duties},"currentTotalDutiesSet":${currentDuties},"originalTotalAdditionalFeesSet":${fees},"currentTotalAdditionalFeesSet":${currentFees},"totalCashRoundingAdjustment":{"paymentSet":${bag(order.rounding)},"refundSet":${bag(order.refundRounding)}}`;
}

function feesText(order: ShopOrder, bag: PrintBag): string {
  if (isNothing(order.fees)) return '[]';
  return `[{"id":${gid('AdditionalFee', order.id)},"name":"Recycling fee","price":${bag(order.fees)},"taxLines":[]}]`;
}
