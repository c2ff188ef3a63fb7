import type { Preset } from '../preset.ts';
import { from } from '../preset.ts';

/**
 * Shopify Payments' transactions export: 13, 17, 18 (VAT) or 19 (business entity) columns.
 * Refunds have a negative Amount; Presentment Amount of a refund was seen with either sign.
 */
export const shopifyPaymentTransactions: Preset = {
  id: 'shopify-payment-transactions',
  title: 'Shopify payment transactions export',
  side: 'shop',
  requires: [
    'Transaction Date',
    'Type',
    'Amount',
    'Fee',
    'Net',
    ['Payout Status', 'Payout ID', 'Payout Date'],
  ],
  readings: [
    {
      record: 'payment',
      fields: {
        order: from('Order'),
        type: from('Type'),
        occurredAt: from('Transaction Date'),
        amount: from('Amount'),
        fee: from('Fee'),
        net: from('Net'),
        currency: from('Currency'),
        presentmentAmount: from('Presentment Amount'),
        presentmentCurrency: from('Presentment Currency'),
        payout: from('Payout ID'),
        payoutOn: from('Payout Date'),
        payoutStatus: from('Payout Status'),
        gateway: from('Payment Method Name', 'Card Brand'),
        entity: from('Business Entity ID', 'Business Entity Name'),
      },
    },
  ],
};
