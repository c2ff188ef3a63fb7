import type { Payout, PayoutTransaction } from '../../records/books.ts';
import type { Entity } from '../../records/merchant.ts';
import { zuluText } from '../text/instant-text.ts';
import { gid, moneyText, quoted } from './json-text.ts';

/** A ShopifyPaymentsPayout. */
export function payoutNode(payout: Payout, entity: Entity | undefined): string {
  const { currency } = payout;
  let gross = 0n;
  let fee = 0n;
  const byType = new Map<string, { gross: bigint; fee: bigint }>();
  for (const one of payout.transactions) {
    gross += one.amount;
    fee += one.fee;
    const group = summaryGroup(one.type);
    const sum = byType.get(group) ?? { gross: 0n, fee: 0n };
    byType.set(group, { gross: sum.gross + one.amount, fee: sum.fee + one.fee });
  }
  const part = (group: string, name: 'gross' | 'fee'): string =>
    moneyText(byType.get(group)?.[name] ?? 0n, currency);
  return `{"__typename":"ShopifyPaymentsPayout","id":${gid('ShopifyPaymentsPayout', payout.id)},"legacyResourceId":"${payout.id}","issuedAt":"${payout.on}T00:00:00Z","status":"PAID","transactionType":"DEPOSIT","businessEntity":{"id":${gid('BusinessEntity', payout.entity)},"displayName":${quoted(entity?.id ?? payout.entity)}},"gross":${moneyText(gross, currency)},"net":${moneyText(gross - fee, currency)},"summary":{"chargesGross":${part('charges', 'gross')},"chargesFee":${part('charges', 'fee')},"refundsFeeGross":${part('refunds', 'gross')},"refundsFee":${part('refunds', 'fee')},"adjustmentsGross":${part('adjustments', 'gross')},"adjustmentsFee":${part('adjustments', 'fee')},"reservedFundsGross":${part('reserve', 'gross')},"reservedFundsFee":${part('reserve', 'fee')}}}`;
}

function summaryGroup(type: string): string {
  const name = type.toLowerCase();
  if (name.startsWith('charge') && !name.startsWith('chargeback')) return 'charges';
  if (name.startsWith('refund')) return 'refunds';
  return name.startsWith('reserve') ? 'reserve' : 'adjustments';
}

/** A ShopifyPaymentsBalanceTransaction. */
export function balanceNode(
  one: PayoutTransaction,
  payout: Payout,
  orderNames: ReadonlyMap<string, string>,
): string {
  const money = (minor: bigint): string => moneyText(minor, payout.currency);
  const order =
    one.order === null
      ? 'null'
      : `{"id":${gid('Order', one.order)},"name":${quoted(orderNames.get(one.order) ?? one.order)}}`;
  const source = /^\d+/.exec(one.transaction ?? '')?.[0] ?? 'null';
  return `{"__typename":"ShopifyPaymentsBalanceTransaction","id":${gid('ShopifyPaymentsBalanceTransaction', one.id)},"type":"${one.type.toUpperCase()}","test":false,"transactionDate":"${zuluText(one.at)}","amount":${money(one.amount)},"fee":${money(one.fee)},"net":${money(one.amount - one.fee)},"associatedPayout":{"id":${gid('ShopifyPaymentsPayout', payout.id)},"status":"PAID"},"associatedOrder":${order},"sourceId":${source},"sourceOrderTransactionId":${source},"sourceType":"${one.transaction === null ? 'ADJUSTMENT' : one.type.toUpperCase()}"}`;
}
