import type { ErpDocument, Sale } from '../../records/erp-image.ts';
import { copyDocument } from './copy-document.ts';

/** Documents of a plain order that may be made twice: its sales order and its only invoice. */
export function repeatable({ order, erp }: Sale): readonly ErpDocument[] {
  const made = erp.documents.filter(({ type }) => type !== 'credit-memo');
  const types = new Set(made.map(({ type }) => type));
  const isPlain = order.refunds.length + order.returns.length + order.edits.length === 0;
  return isPlain && types.size === made.length && order.totals.sold.presentment !== 0n ? made : [];
}

/** Adds the same documents once more, some time after the first. */
export function repeat(
  sale: Sale,
  documents: readonly ErpDocument[],
  lag: number,
  changes: Partial<ErpDocument> = {},
): readonly ErpDocument[] {
  const copies = documents.map((one) => copyDocument(one, { createdAt: one.createdAt + lag, ...changes }));
  sale.erp.documents.push(...copies);
  return copies;
}
