import type { Finding } from '../finding.ts';

const moneyFields: ReadonlySet<string> = new Set([
  'total',
  'tax',
  'shipping',
  'discount',
  'tip',
  'duty',
  'fee',
  'rounding',
  'giftCard',
  'amount',
  'net',
  'baseTotal',
]);

/** Whether the two values of a finding are amounts of money. */
export function isMoney({ kind, field, expectedMinor, actualMinor }: Finding): boolean {
  if (expectedMinor === null && actualMinor === null) return false;
  if (kind.startsWith('payout-')) return true;
  return field === null
    ? kind === 'order-missing-in-erp' || kind === 'order-missing-in-shop'
    : moneyFields.has(field);
}
