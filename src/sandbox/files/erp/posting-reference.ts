import type { Posting } from '../../records/books.ts';
import type { Sale } from '../../records/erp-image.ts';

/** The order's reference that a posting carries: the one of the document or payment it posts. */
export function postingReference({ document, order }: Posting, { erp }: Sale): string {
  if (order === null) return '';
  const own = (number: string): boolean => number === document;
  const posted =
    erp.documents.find(({ number }) => own(number)) ?? erp.payments.find(({ number }) => own(number));
  return posted?.reference ?? erp.documents[0]?.reference ?? '';
}
