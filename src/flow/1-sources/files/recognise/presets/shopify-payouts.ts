import type { Preset } from '../preset.ts';
import { from } from '../preset.ts';

/** Shopify Payments' payouts export, 10 or 13 columns: Total is the sum of the others, Fees are negative. */
export const shopifyPayouts: Preset = {
  id: 'shopify-payouts',
  title: 'Shopify payouts export',
  side: 'shop',
  requires: ['Payout Date', 'Charges', 'Refunds', 'Fees', 'Total'],
  readings: [
    {
      record: 'payout',
      fields: {
        id: from('Bank Reference'),
        paidOn: from('Payout Date'),
        currency: from('Currency'),
        gross: {
          sum: [
            'Charges',
            'Refunds',
            'Adjustments',
            'Marketplace Sales Tax',
            'Advances',
            'Reserved Funds',
            'Retried Amount',
          ],
        },
        fee: { columns: ['Fees'], negate: true },
        net: from('Total'),
        status: from('Status'),
      },
    },
  ],
};
