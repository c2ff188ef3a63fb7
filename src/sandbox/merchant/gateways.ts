import type { Merchant } from '../records/merchant.ts';

/** Gateways of every shop: where their money goes in the ERP, and by which payment method. */
export const gateways: Merchant['gateways'] = [
  { name: 'shopify_payments', method: 'CARD', account: 'clearing', payouts: true },
  { name: 'stripe', method: 'STRIPE', account: 'clearing', payouts: false },
  { name: 'paypal', method: 'PAYPAL', account: 'clearing', payouts: false },
  { name: 'manual', method: 'BANK', account: 'bank', payouts: false },
  { name: 'cash', method: 'CASH', account: 'bank', payouts: false },
  { name: 'gift_card', method: 'GIFTCARD', account: 'gift-card', payouts: false },
  { name: 'marketplace', method: 'CHANNEL', account: 'clearing', payouts: false },
];
