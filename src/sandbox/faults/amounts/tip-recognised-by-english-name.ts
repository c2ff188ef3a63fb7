import type { Fault } from '../fault.ts';
import { inSalesDocuments } from './sales-documents.ts';

const english: ReadonlySet<string> = new Set(['US', 'GB', 'CA', 'AU']);

/** A tip is known by its English name: under another name it becomes a line that is mapped to nothing. */
export const tipRecognisedByEnglishName: Fault = inSalesDocuments({
  id: 'tip-recognised-by-english-name',
  needs: ['tips', 'multi-currency'],
  kinds: ['account-differs', 'tip-differs'],
  change: (documents, { order }) => {
    if (english.has(order.market.country)) return false;
    let changed = false;
    for (const { lines } of documents) {
      for (const line of lines) {
        if (line.kind !== 'tip') continue;
        line.kind = 'fee';
        line.account = 'fallback';
        line.description = 'Trinkgeld';
        changed = true;
      }
    }
    return changed;
  },
});
