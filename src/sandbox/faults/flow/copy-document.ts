import type { ErpDocument } from '../../records/erp-image.ts';

/** The same document once more, under a number of its own. */
export function copyDocument(
  document: ErpDocument,
  changes: Pick<ErpDocument, 'createdAt'> & Partial<ErpDocument>,
): ErpDocument {
  return {
    ...document,
    number: `${document.number}-9`,
    ...changes,
    lines: document.lines.map((line) => ({ ...line, taxes: line.taxes.map((tax) => ({ ...tax })) })),
  };
}
