import { withoutLines } from '../amounts/sales-documents.ts';

/** Cash is rounded at the till, and the documents have no line for it. */
export const posCashRoundingUnbooked = withoutLines('rounding', {
  id: 'pos-cash-rounding-unbooked',
  needs: ['pos', 'cash'],
  breakKind: 'rounding-line-unexplained',
});
