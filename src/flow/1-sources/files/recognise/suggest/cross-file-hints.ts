import type { RecordKind } from '../../../../../model/index.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Hint } from './evidence.ts';
import type { ShopFacts } from './shop-facts.ts';
import { foldReference, skeletonOf } from './shop-facts.ts';

const withReference: readonly RecordKind[] = ['document'];
const withSku: readonly RecordKind[] = [
  'document-line',
  'item',
  'item-reference',
  'stock-level',
  'fulfilment',
];

/** Hints from values that also stand in the shop's files: order names and SKUs. */
export function hintsFromShop(columns: readonly ColumnFacts[], shop: ShopFacts): readonly Hint[] {
  return columns.flatMap((facts) => {
    if (facts.table.side !== 'erp' || facts.values.length === 0 || facts.money > 0.5 || facts.date > 0.5)
      return [];
    return [...referenceHints(facts, shop), ...skuHints(facts, shop)];
  });
}

function referenceHints(facts: ColumnFacts, shop: ShopFacts): readonly Hint[] {
  if (shop.orders.size === 0) return [];
  const folded = facts.values.map(foldReference);
  const met = folded.filter((value) => shop.orders.has(value)).length;
  const alike = folded.filter((value) => shop.skeletons.has(skeletonOf(value))).length / folded.length;
  const isTelling =
    folded.some((value) => value.length >= 4 || /\D/.test(value)) || /order|ref/i.test(facts.column);
  const share = met / folded.length;
  const place = { table: facts.table, column: facts.column };
  if (isTelling && met >= 3 && (share >= 0.3 || alike >= 0.7)) {
    const because = `${met} of ${folded.length} sampled values are order names of the shop`;
    return [
      { ...place, records: withReference, field: 'reference', score: 0.95, because },
      { ...place, records: ['document'], field: 'number', score: 0, because },
      { ...place, records: ['fulfilment', 'refund'], field: 'order', score: 0.9, because },
    ];
  }
  if (alike >= 0.8 && [...shop.skeletons].some((one) => /a/.test(one)) && facts.distinct > 0.3) {
    const because = "its values are shaped like the shop's order names";
    return [{ ...place, records: withReference, field: 'reference', score: 0.85, because }];
  }
  return [];
}

function skuHints(facts: ColumnFacts, shop: ShopFacts): readonly Hint[] {
  const distinct = [...new Set(facts.values.map((value) => value.toLowerCase()))];
  const met = distinct.filter(
    (value) => shop.skus.has(value) && (value.length >= 4 || /\p{L}/u.test(value)),
  ).length;
  if (met < 3 || met / distinct.length < 0.1) return [];
  const because = `${met} of ${distinct.length} sampled values are SKUs of the shop`;
  return [{ table: facts.table, column: facts.column, records: withSku, field: 'sku', score: 0.95, because }];
}

/** Hints from values that stand in another ERP file: numbers of documents in lines, numbers of items. */
export function hintsBetween(
  columns: readonly ColumnFacts[],
  known: { readonly documents: ReadonlySet<string>; readonly items: ReadonlySet<string> },
): readonly Hint[] {
  return columns.flatMap((facts): readonly Hint[] => {
    if (facts.table.side !== 'erp' || facts.values.length === 0 || facts.money > 0.5) return [];
    const distinct = [...new Set(facts.values)];
    const place = { table: facts.table, column: facts.column };
    const hints: Hint[] = [];
    const inDocuments = distinct.filter((value) => known.documents.has(value)).length;
    if (inDocuments >= 2 && inDocuments / distinct.length >= 0.3 && facts.distinct < 0.95) {
      const because = `${inDocuments} of ${distinct.length} sampled values are document numbers of another file`;
      hints.push({
        ...place,
        records: ['document-line', 'posting'],
        field: 'document',
        score: 0.95,
        because,
      });
    }
    const inItems = distinct.filter((value) => known.items.has(value)).length;
    if (inItems >= 3 && inItems / distinct.length >= 0.05) {
      const because = `${inItems} of ${distinct.length} sampled values are item numbers of another file`;
      hints.push({
        ...place,
        records: ['document-line', 'item-reference'],
        field: 'item',
        score: 0.92,
        because,
      });
    }
    return hints;
  });
}
