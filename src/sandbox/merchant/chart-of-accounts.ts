import type { AccountRole, ErpManner, Merchant } from '../records/merchant.ts';

/** Four digits by role; each ERP writes them in its own length. */
const numbers: Readonly<Record<AccountRole, number>> = {
  revenue: 4000,
  freight: 4100,
  tip: 4200,
  charge: 4300,
  discount: 4800,
  refund: 4900,
  rounding: 4950,
  receivable: 1200,
  clearing: 1250,
  bank: 1010,
  inventory: 1300,
  fallback: 1999,
  tax: 2200,
  'channel-tax': 2250,
  'gift-card': 2400,
  duty: 2300,
  cost: 5000,
  fee: 6100,
  dispute: 6200,
  fx: 7100,
};

/** Names of the accounts by role, as a chart shows them. */
export const accountNames: Readonly<Record<AccountRole, string>> = {
  revenue: 'Sales of goods',
  freight: 'Freight income',
  tip: 'Tips',
  charge: 'Additional fees',
  discount: 'Sales discounts',
  refund: 'Refund adjustments',
  rounding: 'Cash rounding',
  receivable: 'Receivables',
  clearing: 'Payment clearing',
  bank: 'Bank',
  inventory: 'Inventory',
  fallback: 'Suspense',
  tax: 'Sales tax payable',
  'channel-tax': 'Tax collected by channels',
  'gift-card': 'Gift card liability',
  duty: 'Duties payable',
  cost: 'Cost of goods sold',
  fee: 'Payment fees',
  dispute: 'Payment disputes',
  fx: 'Exchange differences',
};

/** The account numbers of a merchant, in the manner of its ERP. */
export function chartOfAccounts(erp: ErpManner): Merchant['accounts'] {
  const written = (number: number): string =>
    erp === 'odoo' ? `${number}00` : erp === 'business-central' ? `${number}0` : String(number);
  const entries = Object.entries(numbers).map(([role, number]) => [role, written(number)]);
  return Object.fromEntries(entries) as Record<AccountRole, string>;
}
