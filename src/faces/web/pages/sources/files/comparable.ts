/** What of the shop is compared with what of the ERP, by the kinds of records there are. */
const pairs: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [['order', 'order-line', 'order-with-lines'], documents(), 'orders with documents'],
  [['refund', 'refund-line'], documents(), 'refunds with credit memos'],
  [['payment'], ['payment', 'posting', ...documents()], 'payments with what was booked'],
  [['payout'], ['payout', 'posting'], 'payouts with the bank'],
  [['stock-level'], ['stock-level'], 'stock levels'],
  [['item'], ['item', 'item-reference'], 'items'],
];

function documents(): readonly string[] {
  return ['document', 'document-line', 'document-with-lines'];
}

/** What can be compared, in words; nothing where the two sides have no records that belong together. */
export function comparable(shop: readonly string[], erp: readonly string[]): readonly string[] {
  const has = (kinds: readonly string[], wanted: readonly string[]): boolean =>
    kinds.some((kind) => wanted.includes(kind));
  return pairs.filter(([ofShop, ofErp]) => has(shop, ofShop) && has(erp, ofErp)).map(([, , said]) => said);
}
