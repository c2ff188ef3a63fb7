import type { Preset } from '../preset.ts';
import { from, mapped } from '../preset.ts';

/**
 * The export of order transaction histories. Its header rests on one source and is not verified; it holds
 * captured payments and refunds without authorisations. `Name` is the order name, `Order` its id.
 */
export const shopifyOrderTransactions: Preset = {
  id: 'shopify-order-transactions',
  title: 'Shopify order transaction histories',
  side: 'shop',
  requires: ['Name', 'Kind', 'Gateway', 'Created At', 'Amount'],
  readings: [
    {
      record: 'payment',
      only: [{ column: 'Kind', equals: ['refund'], not: true }],
      exclude: [
        {
          reason: 'transaction that moved no money',
          column: 'Status',
          equals: ['failure', 'error', 'pending'],
        },
        { reason: 'transaction that moved no money', column: 'Kind', equals: ['authorization', 'void'] },
      ],
      fields: {
        order: from('Name', 'Order'),
        type: mapped('Kind', { sale: 'charge', capture: 'charge' }),
        occurredAt: from('Created At'),
        amount: from('Amount'),
        currency: from('Currency'),
        gateway: from('Gateway'),
      },
    },
    {
      record: 'refund',
      only: [{ column: 'Kind', equals: ['refund'] }],
      exclude: [
        {
          reason: 'transaction that moved no money',
          column: 'Status',
          equals: ['failure', 'error', 'pending'],
        },
      ],
      fields: {
        order: from('Name', 'Order'),
        amount: { columns: ['Amount'], absolute: true },
        currency: from('Currency'),
        refundedAt: from('Created At'),
        gateway: from('Gateway'),
      },
    },
  ],
};
