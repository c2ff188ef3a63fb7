import type { Preset } from '../preset.ts';
import { from } from '../preset.ts';

const notStocked = 'not stocked';
const variantColumns = [
  'Handle',
  'Title',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'SKU',
  'HS Code',
  'COO',
];
const quantityColumns = ['On hand', 'On hand (current)', 'Available', 'Available (not editable)'];

/** The inventory export, 17 or 19 columns: one row for each variant and location; `not stocked` means no level. */
export const shopifyInventory: Preset = {
  id: 'shopify-inventory',
  title: 'Shopify inventory export',
  side: 'shop',
  requires: ['SKU', 'Handle', 'Location', quantityColumns],
  readings: [
    {
      record: 'stock-level',
      exclude: quantityColumns.map((column) => ({
        reason: 'variant not stocked at the location',
        column,
        equals: [notStocked],
      })),
      fields: {
        sku: { columns: ['SKU'], stripPrefix: "'" },
        location: from('Location'),
        onHand: from('On hand (current)', 'On hand'),
        available: from('Available (not editable)', 'Available'),
        committed: from('Committed (not editable)', 'Committed'),
        unavailable: from('Unavailable (not editable)', 'Unavailable'),
        incoming: from('Incoming (not editable)', 'Incoming'),
      },
    },
  ],
};

/** The older inventory export of available quantities: one column for each location. */
export const shopifyInventoryWide: Preset = {
  id: 'shopify-inventory-wide',
  title: 'Shopify inventory export with a column for each location',
  side: 'shop',
  requires: ['Handle', 'SKU', 'Option1 Name', 'Option1 Value', ['HS Code', 'COO']],
  refuses: ['Location', 'Variant Price', 'Price', ...quantityColumns],
  unpivotOthers: { known: variantColumns, nameTo: 'location', valueTo: 'available', skip: [notStocked] },
  readings: [{ record: 'stock-level', fields: { sku: { columns: ['SKU'], stripPrefix: "'" } } }],
};
