import type { Fault } from '../fault.ts';
import { inSalesDocuments } from './sales-documents.ts';

/** The option of a variant that says its unit is not understood: a case is booked as one piece. */
export const unitOfMeasureOptionMismatch: Fault = inSalesDocuments({
  id: 'unit-of-measure-option-mismatch',
  needs: ['units'],
  kinds: ['line-quantity-differs'],
  change: (documents) => {
    let changed = false;
    for (const { lines } of documents) {
      for (const line of lines) {
        if (line.kind !== 'item' || line.unitFactor === 1) continue;
        line.unitFactor = 1;
        changed = true;
      }
    }
    return changed;
  },
});
