import type { Fault } from '../fault.ts';
import { withoutLines } from './sales-documents.ts';

/** A tip has no product, and the connector drops lines without one. */
export const tipLineDropped: Fault = withoutLines('tip', {
  id: 'tip-line-dropped',
  needs: ['tips'],
  breakKind: 'tip-differs',
});
