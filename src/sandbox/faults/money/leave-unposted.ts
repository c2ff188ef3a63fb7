import type { Payout, PayoutTransaction } from '../../records/books.ts';

/** Takes transactions out of what the ERP has of a payout; whether that changed its amount. */
export function leaveUnposted({ receipt }: Payout, left: readonly PayoutTransaction[]): boolean {
  const net = left.reduce((sum, { amount, fee }) => sum + amount - fee, 0n);
  if (receipt === null || net === 0n) return false;
  for (const one of left) {
    receipt.gross -= one.amount;
    receipt.fee -= one.fee;
    one.posted = null;
  }
  receipt.net -= net;
  return true;
}
