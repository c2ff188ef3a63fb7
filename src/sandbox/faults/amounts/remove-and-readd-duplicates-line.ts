import type { Fault } from '../fault.ts';
import { lineBefore, warehouseIn } from './before-edits.ts';
import { inSalesDocuments, retotal } from './sales-documents.ts';

/** A line that was taken away and put back is read twice: its old row is still listed with its old quantity. */
export const removeAndReaddDuplicatesLine: Fault = inSalesDocuments({
  id: 'remove-and-readd-duplicates-line',
  needs: ['edits'],
  kinds: ['line-quantity-differs', 'line-extra-in-erp'],
  change: (documents, { order }) => {
    const again = new Set(order.edits.filter(({ kind }) => kind === 're-add').flatMap(({ lines }) => lines));
    const old = order.lines.filter(({ id, removed, quantity }) => again.has(id) && removed === quantity);
    if (old.length === 0) return false;
    // One of several invoices with the item twice could not be told from an invoice that was sent twice.
    if (documents.filter(({ type }) => type === 'invoice').length > 1) return false;
    let changed = false;
    const first = documents.find(({ type }) => type === 'invoice') ?? documents[0];
    for (const document of documents) {
      if (document !== first && document.type === 'invoice') continue;
      const warehouse = warehouseIn(document);
      document.lines = [...old.map((line) => lineBefore(line, warehouse)), ...document.lines];
      retotal(document);
      changed = true;
    }
    return changed;
  },
});
