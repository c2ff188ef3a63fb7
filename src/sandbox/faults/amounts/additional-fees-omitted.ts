import type { Fault } from '../fault.ts';
import { withoutLines } from './sales-documents.ts';

/** Additional fees are not asked for, and are in no document. */
export const additionalFeesOmitted: Fault = withoutLines('fee', {
  id: 'additional-fees-omitted',
  needs: ['fees'],
  breakKind: 'fee-differs',
});
