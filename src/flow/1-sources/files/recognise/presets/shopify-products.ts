import type { Preset } from '../preset.ts';

const imageOnly = 'row of a product image without a variant';

/**
 * The products export with its classic headers. Product values stand on the first row of a handle only, and
 * rows that only add an image have neither option nor price.
 */
export const shopifyProductsClassic: Preset = {
  id: 'shopify-products-classic',
  title: 'Shopify products export',
  side: 'shop',
  requires: ['Handle', 'Variant SKU', ['Variant Price', 'Option1 Value']],
  readings: [
    {
      record: 'item',
      exclude: [{ reason: imageOnly, column: 'Option1 Value', equals: [''] }],
      fields: {
        sku: { columns: ['Variant SKU'], stripPrefix: "'" },
        title: { columns: ['Title'], carry: true },
        barcode: { columns: ['Variant Barcode'], stripPrefix: "'" },
        price: { columns: ['Variant Price'] },
        compareAtPrice: { columns: ['Variant Compare At Price'] },
        status: { columns: ['Status'], carry: true },
        variant: { columns: ['Option1 Value'] },
        quantity: { columns: ['Variant Inventory Qty'] },
      },
    },
  ],
};

/** The products export with the headers of 2025. */
export const shopifyProducts2025: Preset = {
  id: 'shopify-products-2025',
  title: 'Shopify products export',
  side: 'shop',
  requires: ['URL handle', 'SKU', 'Option1 value'],
  readings: [
    {
      record: 'item',
      exclude: [{ reason: imageOnly, column: 'Option1 value', equals: [''] }],
      fields: {
        sku: { columns: ['SKU'], stripPrefix: "'" },
        title: { columns: ['Title'], carry: true },
        barcode: { columns: ['Barcode'], stripPrefix: "'" },
        price: { columns: ['Price'] },
        compareAtPrice: { columns: ['Compare-at price'] },
        status: { columns: ['Status'], carry: true },
        variant: { columns: ['Option1 value'] },
        quantity: { columns: ['Inventory quantity'] },
      },
    },
  ],
};
