import type { Posting } from '../records/books.ts';
import type { ErpDocument, ErpPayment, Sale } from '../records/erp-image.ts';
import type { AccountRole, Merchant } from '../records/merchant.ts';

/**
 * The ledger entries of a sale's posted documents and payments, after faults changed them. Each document balances to
 * zero in its own currency: what a document's total has beyond its lines goes to the rounding account.
 */
export function postingsOf(sale: Sale, merchant: Merchant): Posting[] {
  const postings: Posting[] = [];
  for (const document of sale.erp.documents) {
    if (document.type === 'sales-order' || document.status !== 'posted') continue;
    postings.push(...documentPostings(document, merchant, sale.order.id));
  }
  for (const payment of sale.erp.payments) {
    if (payment.status === 'posted') postings.push(...paymentPostings(payment, merchant, sale.order.id));
  }
  return postings;
}

/** Receivable against the account of each line and each tax; a credit memo the other way round. */
function documentPostings(document: ErpDocument, merchant: Merchant, order: string): Posting[] {
  const { total, taxIncluded, lines } = document;
  const sign = document.type === 'credit-memo' ? -1n : 1n;
  const sums = new Map<string, { role: AccountRole; amount: bigint; text: string }>();
  let rest = total;
  const credit = (role: AccountRole, amount: bigint, text: string, key: string) => {
    rest -= amount;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { role, amount, text });
    else sum.amount += amount;
  };
  for (const { kind, account, amount, taxes, description } of lines) {
    if (kind === 'comment') continue;
    let net = amount;
    for (const tax of taxes) {
      if (taxIncluded) net -= tax.amount;
      credit(tax.account, tax.amount, tax.title, `${tax.account} ${tax.title}`);
    }
    // Goods of one account are one entry, as ERPs post them by posting group.
    credit(account, net, kind === 'item' ? 'Goods' : description, account);
  }
  if (rest !== 0n) credit('rounding', rest, 'Rounding', 'rounding');
  const on = document.postedOn ?? document.documentOn;
  const entry = (role: AccountRole, amount: bigint, description: string): Posting => ({
    document: document.number,
    account: merchant.accounts[role],
    entity: document.entity,
    postedOn: on,
    amount,
    currency: document.currency,
    order,
    kind: role,
    description,
  });
  const postings = [entry('receivable', total * sign, `${names[document.type]} ${document.number}`)];
  for (const { role, amount, text } of sums.values()) {
    if (amount !== 0n) postings.push(entry(role, -amount * sign, text));
  }
  return postings;
}

const names: Readonly<Record<ErpDocument['type'], string>> = {
  'sales-order': 'Sales order',
  invoice: 'Invoice',
  'credit-memo': 'Credit memo',
};

/** The payment's account against the receivable; disputes have an account of their own until they are decided. */
function paymentPostings(payment: ErpPayment, merchant: Merchant, order: string): Posting[] {
  if (payment.amount === 0n) return [];
  const against: AccountRole =
    payment.type === 'dispute' || payment.type === 'dispute-reversal' ? 'dispute' : 'receivable';
  const entry = (role: AccountRole, amount: bigint): Posting => ({
    document: payment.number,
    account: merchant.accounts[role],
    entity: payment.entity,
    postedOn: payment.on,
    amount,
    currency: payment.currency,
    order,
    kind: role,
    description: `${payment.method} ${payment.externalId}`,
  });
  return [entry(payment.account, payment.amount), entry(against, -payment.amount)];
}
