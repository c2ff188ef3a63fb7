import type { Preset } from '../preset.ts';
import { from } from '../preset.ts';

/** The customers export that begins with Customer ID; the older one without id can identify nobody but by e-mail. */
export const shopifyCustomers: Preset = {
  id: 'shopify-customers',
  title: 'Shopify customers export',
  side: 'shop',
  requires: ['First Name', 'Last Name', 'Email', 'Total Spent', 'Total Orders'],
  readings: [
    {
      record: 'customer',
      fields: {
        id: { columns: ['Customer ID', 'Email'], stripPrefix: "'" },
        email: from('Email'),
        country: from('Default Address Country Code', 'Country Code'),
      },
    },
  ],
};
