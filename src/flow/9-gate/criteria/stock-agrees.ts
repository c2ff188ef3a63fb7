import { agreement } from './shared/agreement.ts';

const listed = 'One of the four measures of cutover practice; its threshold is policy.';

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
