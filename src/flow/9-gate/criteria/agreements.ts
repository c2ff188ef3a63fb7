import { agreement } from './agreement.ts';

const listed = 'One of the four measures that every practice gates on; a threshold of policy.';

/** Orders arrive in the ERP. */
export const ordersAgree = agreement('orders-not-flowing', {
  id: 'orders-agree',
  title: 'Orders agree',
  hard: true,
  claim: 'The orders of the shop are in the ERP, once each, in the last full runs.',
  why: listed,
  role: 'operations',
  records: 'orders',
});

/** Refunds arrive in the ERP. */
export const refundsAgree = agreement('refunds-missing', {
  id: 'refunds-agree',
  title: 'Refunds agree',
  hard: true,
  claim: 'The refunds of the shop are in the ERP, once each and with their amounts, in the last full runs.',
  why: listed,
  role: 'finance',
  records: 'refunds',
});

/** Stock is the same on both sides. */
export const stockAgrees = agreement('inventory-differs', {
  id: 'stock-agrees',
  title: 'Stock agrees',
  hard: true,
  claim: 'Both sides have the same stock of each SKU at each location in the last full runs.',
  why: listed,
  role: 'operations',
  records: 'stock levels',
});

/** Revenue is the same on both sides. */
export const revenueAgrees = agreement('revenue-recognition-errors', {
  id: 'revenue-agrees',
  title: 'Revenue agrees',
  hard: true,
  claim:
    'Lines, taxes, payments and payouts have the same amounts in the same periods in the last full runs.',
  why: listed,
  role: 'finance',
  records: 'orders',
});
