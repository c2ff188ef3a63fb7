import type { Payout, Posting } from '../records/books.ts';
import type { Merchant } from '../records/merchant.ts';

/**
 * The ledger entries of a payout's bank receipt: bank and fees against what each transaction was posted on, after
 * faults. What the receipt has beyond its transactions is left in clearing, so that it balances to zero.
 */
export function payoutPostings(payout: Payout, merchant: Merchant): Posting[] {
  const { receipt, transactions, currency, id, on } = payout;
  if (receipt === null) return [];
  const { bank, fee, clearing } = merchant.accounts;
  const others = new Map<string, bigint>();
  let number: string | null = null;
  for (const { posted } of transactions) {
    if (posted === null) continue;
    number ??= posted.number;
    if (posted.account !== clearing) {
      others.set(posted.account, (others.get(posted.account) ?? 0n) + posted.amount);
    }
  }
  let rest = receipt.net + receipt.fee;
  const entry = (account: string, amount: bigint, kind: string): Posting => ({
    document: number ?? `PAYOUT-${id}`,
    account,
    entity: receipt.entity,
    postedOn: receipt.on,
    amount,
    currency,
    order: null,
    kind,
    description: `Payout ${id} of ${on}`,
  });
  const postings = [entry(receipt.account, receipt.net, receipt.account === bank ? 'bank' : 'other')];
  if (receipt.fee !== 0n) postings.push(entry(fee, receipt.fee, 'fee'));
  for (const [account, amount] of others) {
    rest -= amount;
    if (amount !== 0n) postings.push(entry(account, -amount, account === fee ? 'fee' : 'other'));
  }
  if (rest !== 0n) postings.push(entry(clearing, -rest, 'clearing'));
  return postings;
}
