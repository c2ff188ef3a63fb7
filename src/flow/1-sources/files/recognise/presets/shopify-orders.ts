import type { Preset } from '../preset.ts';
import { from } from '../preset.ts';

const taxValues = [1, 2, 3, 4, 5].map((n) => `Tax ${n} Value`);

/**
 * The admin's orders export: 73, 75 or 79 columns, less those the merchant deleted.
 * One row for each line; order values stand on the first row of an order only. More than five tax lines are
 * lost, so `Taxes` comes before their sum. An Id that a spreadsheet turned into 6.6E+12 is no id.
 * A tip is a line row named Tip without SKU that is not shipped; it is in Total but not in Subtotal.
 */
export const shopifyOrders: Preset = {
  id: 'shopify-orders',
  title: 'Shopify orders export',
  side: 'shop',
  requires: ['Name', 'Lineitem quantity', 'Lineitem price', 'Total'],
  readings: [
    {
      record: 'order',
      header: 'first-row',
      groupBy: 'Name',
      headerColumn: 'Total',
      fields: {
        id: { columns: ['Id'], stripPrefix: "'", pattern: '^(\\d+)$' },
        name: from('Name'),
        email: from('Email'),
        currency: from('Currency'),
        placedAt: from('Created at'),
        paidAt: from('Paid at'),
        fulfilledAt: from('Fulfilled at'),
        cancelledAt: from('Cancelled at'),
        subtotal: from('Subtotal'),
        shipping: from('Shipping'),
        tax: { first: [from('Taxes'), { sum: taxValues }] },
        discount: { columns: ['Discount Amount'], absolute: true },
        duty: from('Duties'),
        total: from('Total'),
        refunded: { columns: ['Refunded Amount'], absolute: true },
        outstanding: from('Outstanding Balance'),
        financialStatus: from('Financial Status'),
        fulfilmentStatus: from('Fulfillment Status'),
        country: from('Shipping Country', 'Billing Country'),
        province: from('Shipping Province', 'Billing Province'),
        gateway: from('Payment Method'),
        sourceName: from('Source'),
        discountCode: from('Discount Code'),
        shippingMethod: from('Shipping Method'),
        location: from('Location'),
        taxTitle: from('Tax 1 Name'),
        tags: from('Tags'),
        paymentReference: from('Payment References', 'Payment Reference', 'Payment ID'),
      },
    },
    {
      record: 'order-line',
      fields: {
        order: from('Name'),
        sku: { columns: ['Lineitem sku'], stripPrefix: "'" },
        title: from('Lineitem name'),
        kind: {
          first: [
            {
              when: [
                { column: 'Lineitem name', equals: ['Tip'] },
                { column: 'Lineitem sku', equals: [''] },
                { column: 'Lineitem requires shipping', equals: ['false', ''] },
              ],
              constant: 'tip',
            },
            { constant: 'item' },
          ],
        },
        quantity: from('Lineitem quantity'),
        unitPrice: from('Lineitem price'),
        discount: { columns: ['Lineitem discount'], absolute: true },
        vendor: from('Vendor'),
        fulfilmentStatus: from('Lineitem fulfillment status'),
        requiresShipping: from('Lineitem requires shipping'),
        taxable: from('Lineitem taxable'),
      },
    },
  ],
};
