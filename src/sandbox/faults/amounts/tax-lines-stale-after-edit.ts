import type { Fault } from '../fault.ts';
import { inSalesDocuments, isMoreThanRounding, retotal, taxOf } from './sales-documents.ts';

/** The tax of a line is stored when it is first read and not again when it is edited. */
export const taxLinesStaleAfterEdit: Fault = inSalesDocuments({
  id: 'tax-lines-stale-after-edit',
  needs: ['edits'],
  kinds: ['tax-differs'],
  change: (documents, sale) => {
    const { order } = sale;
    // A line that is gone takes its tax with it: only lines that became smaller keep what they had.
    if (order.lines.some(({ removed, quantity }) => removed === quantity)) return false;
    let changed = false;
    for (const source of order.lines) {
      if (source.removed === 0) continue;
      for (const document of documents) {
        const line = document.lines.find(({ shopLine }) => shopLine === source.id);
        if (line === undefined || line.quantity !== source.quantity - source.removed) continue;
        const before = source.taxes.reduce((sum, { amount }) => sum + amount.presentment, 0n);
        if (!isMoreThanRounding(before - taxOf(line), sale)) continue;
        line.taxes = line.taxes.map((tax, at) => ({
          ...tax,
          amount: source.taxes[at]?.amount.presentment ?? tax.amount,
        }));
        retotal(document);
        changed = true;
      }
    }
    return changed;
  },
});
