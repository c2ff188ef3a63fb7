import type { Json } from '../parse-json.ts';
import type { BulkRow } from './bulk-row.ts';
import { at, idOf, textAt } from './node-values.ts';
import type { OrderFacts } from './parents.ts';

const paymentTypes: Readonly<Record<string, string>> = {
  SALE: 'charge',
  CAPTURE: 'charge',
  REFUND: 'refund',
  CHANGE: 'change',
};

/** A payment of an order; authorisations and voids move no money and are no payments. */
export const paymentRow = (
  transaction: Json,
  { name, money }: OrderFacts,
  currency: string | undefined,
): readonly BulkRow[] => {
  const type = paymentTypes[textAt(transaction, 'kind') ?? ''];
  if (type === undefined || at(transaction, 'test') === true) return [];
  const signed = (amount: string | undefined) =>
    amount !== undefined && type !== 'charge' ? `-${amount.replace(/^-/, '')}` : amount;
  const fields = {
    id: idOf(at(transaction, 'id')),
    order: name,
    type,
    occurredAt: textAt(transaction, 'processedAt') ?? textAt(transaction, 'createdAt'),
    createdAt: textAt(transaction, 'createdAt'),
    amount: signed(money.own(transaction, 'amount')),
    currency: money.currency(transaction, 'amount') ?? currency,
    presentmentAmount: signed(textAt(transaction, 'amountSet', 'presentmentMoney', 'amount')),
    presentmentCurrency: textAt(transaction, 'amountSet', 'presentmentMoney', 'currencyCode'),
    gateway: textAt(transaction, 'gateway'),
    status: textAt(transaction, 'status')?.toLowerCase(),
    otherAmount: signed(money.other(transaction, 'amount')),
    otherCurrency: money.otherCurrency(transaction, 'amount'),
  };
  return [{ record: 'payment', fields }];
};
