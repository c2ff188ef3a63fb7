import type { InputFields } from '../field.ts';

export const itemInput = {
  sku: { type: 'text', says: "The shop's SKU, or the ERP's item number." },
  title: { type: 'text', says: 'Title or description.' },
  barcode: { type: 'text', says: 'GTIN, EAN or UPC.' },
  price: { type: 'price', says: 'List price.' },
  compareAtPrice: { type: 'price', says: 'Price the shop shows crossed out beside the list price.' },
  unit: { type: 'text', says: 'Base unit of measure.' },
  status: {
    type: 'text',
    says: "active, draft, archived, unlisted: the shop's own, also where an ERP keeps it.",
  },
  blocked: { type: 'boolean', says: 'Whether the item is blocked for sales.' },
  variant: { type: 'text', says: 'Option values or variant code.' },
  quantity: { type: 'quantity', says: 'Stock on hand, where the item file carries it.' },
  variantId: { type: 'text', says: "The shop's id of the variant, also where an ERP keeps it." },
  productId: { type: 'text', says: "The shop's id of the product the variant belongs to." },
  isBundle: { type: 'boolean', says: 'Whether the item is sold as a set of other items.' },
  isFallback: { type: 'boolean', says: 'Whether the item stands in for items the ERP does not know.' },
  stocked: { type: 'boolean', says: 'Whether stock of the item is tracked.' },
  createdAt: { type: 'instant', says: 'When the item was created.' },
  createdBy: { type: 'text', says: 'User or integration that created the item.' },
} as const satisfies InputFields;

export const itemReferenceInput = {
  sku: { type: 'text', says: "The shop's SKU.", required: true },
  item: { type: 'text', says: "The ERP's item number it maps to.", required: true },
  factor: { type: 'quantity', says: 'Base units in one unit sold; one when missing.' },
} as const satisfies InputFields;

export const listPriceInput = {
  list: { type: 'text', says: 'Price list the price stands in.' },
  item: { type: 'text', says: "The ERP's item number.", required: true },
  price: { type: 'price', says: 'Price of one unit.', required: true },
  currency: { type: 'text', says: 'ISO 4217 code; empty means the base currency.' },
  startsOn: { type: 'day', says: 'First day on which the price is asked; from ever when missing.' },
  endsOn: { type: 'day', says: 'Last day on which the price is asked; until further notice when missing.' },
  changedAt: { type: 'instant', says: 'When the price was last written.' },
  changedBy: { type: 'text', says: 'User or integration that wrote it last.' },
} as const satisfies InputFields;

export const stockLevelInput = {
  sku: { type: 'text', says: 'SKU or item number.', required: true },
  location: { type: 'text', says: 'Location or warehouse, before the value map.' },
  onHand: { type: 'quantity', says: 'Units physically there.' },
  available: { type: 'quantity', says: 'Units that can be sold.' },
  committed: { type: 'quantity', says: 'Units reserved for orders.' },
  unavailable: { type: 'quantity', says: 'Units damaged, in quality control, reserved, safety stock.' },
  incoming: { type: 'quantity', says: 'Units on their way.' },
  movedAt: { type: 'instant', says: 'When stock of the item last moved there.' },
  syncedAt: { type: 'instant', says: 'When the level was last sent to, or taken from, the other side.' },
  syncBatch: { type: 'text', says: 'Transfer the level was last sent in.' },
} as const satisfies InputFields;

export const fulfilmentInput = {
  id: { type: 'text', says: 'Number of the fulfilment or shipment.' },
  order: { type: 'text', says: 'Order name, or number of the ERP document, it belongs to.', required: true },
  shippedAt: { type: 'instant', says: 'When it was shipped.' },
  sku: { type: 'text', says: 'SKU or item number shipped.' },
  quantity: { type: 'quantity', says: 'Units shipped.' },
  location: { type: 'text', says: 'Location or warehouse.' },
  status: { type: 'text', says: 'success, cancelled, posted...' },
  tracking: { type: 'text', says: 'Tracking number.' },
  line: { type: 'text', says: 'Id of the order line, or of the document line, that was shipped.' },
  createdAt: { type: 'instant', says: 'When the fulfilment was entered.' },
  counterpart: {
    type: 'text',
    says: 'Id of the same fulfilment on the other side, as this side stores it; negative where sending it failed.',
  },
} as const satisfies InputFields;

export const returnInput = {
  id: { type: 'text', says: 'Number of the return or return receipt.', required: true },
  order: { type: 'text', says: 'Order name, or number of the ERP document, it belongs to.', required: true },
  line: { type: 'text', says: 'Id of the order line, or of the document line, that came back.' },
  sku: { type: 'text', says: 'SKU or item number that came back.' },
  quantity: { type: 'quantity', says: 'Units returned.' },
  restocked: { type: 'quantity', says: 'Units put back into stock.' },
  location: { type: 'text', says: 'Location or warehouse they came back to.' },
  on: { type: 'day', says: 'Day of the return.' },
  fee: { type: 'amount', says: 'Fee withheld for the return, positive.' },
  currency: { type: 'text', says: 'ISO 4217 code.' },
  status: { type: 'text', says: 'requested, open, closed, cancelled, posted...' },
} as const satisfies InputFields;
