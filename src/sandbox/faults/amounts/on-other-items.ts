import type { Fault } from '../fault.ts';
import { inSalesDocuments } from './sales-documents.ts';

/** What stands in documents in the place of an item. */
export interface OtherItem {
  readonly number: string;
  readonly name: string;
}

/** A fault by which orders with one line of these items have other items in its place; the amounts stay. */
export function onOtherItems(id: string, others: ReadonlyMap<string, OtherItem>): Fault {
  return inSalesDocuments({
    id,
    needs: [],
    kinds: ['line-item-differs'],
    change: (documents, { order }) => {
      const own = order.lines.filter(({ variant }) => variant !== null && others.has(variant.item));
      if (own.length !== 1) return false;
      let changed = false;
      for (const { lines } of documents)
        for (const line of lines) {
          const other = line.kind === 'item' ? others.get(line.item ?? '') : undefined;
          if (other === undefined) continue;
          line.item = other.number;
          line.description = other.name;
          changed = true;
        }
      return changed;
    },
  });
}
