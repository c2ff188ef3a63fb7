import type { Reading, RecordKind, Side } from '../../model/index.ts';

/** Fields that no canonical table keeps: they are not read, and nothing in them can make a row unreadable. */
const passedOver: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  order: ['paidAt', 'paymentReference'],
  'order-line': ['fulfilmentStatus', 'requiresShipping', 'taxable'],
  payment: ['presentmentAmount', 'presentmentCurrency'],
  refund: ['note'],
  document: ['taxPercent'],
  item: ['variant', 'quantity'],
  'stock-level': ['unavailable'],
  fulfilment: ['tracking'],
  posting: ['description'],
};

/** Whether a field of a record ends in its canonical table. */
export function isKept(record: RecordKind, field: string): boolean {
  return !passedOver[record]?.includes(field);
}

/** Records of which only one side, or none, has a canonical table. */
const comparedSides: Readonly<Partial<Record<RecordKind, readonly Side[]>>> = {
  order: ['shop'],
  'order-line': ['shop'],
  refund: ['shop'],
  'refund-line': ['shop'],
  subscription: ['shop'],
  document: ['erp'],
  'document-line': ['erp'],
  'list-price': ['erp'],
  account: ['erp'],
  posting: ['erp'],
  customer: [],
  location: [],
};

/** Whether anything is compared with records of this kind on this side. */
export function isCompared({ record, table }: Reading): boolean {
  return comparedSides[record]?.includes(table.side) ?? true;
}
