import { failure } from '../../../../ground/index.ts';
import type { SafeLimits } from './limits.ts';
import type { ZipEntry } from './read-zip.ts';

/** Cells are padded to a rectangle when read, so a lone cell far out costs as much as a full sheet. */
const mostCells = 50_000_000;
const mostRows = 1_048_576;
const overlap = 256;

/** Refuses a workbook that would be dangerous or too large to read: document types, entities, cells outside of Excel's grid. */
export const checkWorkbook = async (
  file: string,
  entries: readonly ZipEntry[],
  limits: SafeLimits,
): Promise<void> => {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes > limits.workbookBytes) {
    const hint = 'Save its sheets as CSV.';
    throw failure('file-zip-bomb', { file, limit: `${limits.workbookBytes} bytes` }, { hint });
  }
  for (const entry of entries) {
    if (/\.(xml|rels)$/i.test(entry.name)) await checkPart(file, entry, limits);
  }
};

const checkPart = async (file: string, entry: ZipEntry, limits: SafeLimits): Promise<void> => {
  const isSheet = entry.name.startsWith('xl/worksheets/');
  const extent = { rows: 0, columns: 0 };
  let before = '';
  for await (const chunk of entry.read()) {
    const text = before + chunk.toString('latin1');
    if (/<!(DOCTYPE|ENTITY)/i.test(text.replaceAll('\0', ''))) {
      const reason = `${entry.name} declares a document type, which a workbook never does`;
      throw failure('file-xlsx-unreadable', { file, reason });
    }
    if (isSheet) measure(text, extent);
    before = text.slice(-overlap);
  }
  if (extent.columns > limits.columns) {
    const reason = `it has ${extent.columns} columns, more than ${limits.columns}`;
    throw failure(
      'file-not-recognised',
      { file, reason },
      { hint: 'Export only the columns that are needed.' },
    );
  }
  if (extent.rows > mostRows || extent.rows * extent.columns > mostCells) {
    const reason = `${entry.name} has cells in row ${extent.rows}`;
    throw failure('file-xlsx-unreadable', { file, reason }, { hint: 'Save the sheet as CSV.' });
  }
};

const measure = (text: string, extent: { rows: number; columns: number }): void => {
  for (const [, letters = '', digits = ''] of text.matchAll(
    /<(?:\w+:)?(?:c|row)\b[^<>]*?\sr=["']([A-Za-z]*)(\d*)["']/g,
  )) {
    const row = Number(digits);
    if (row > extent.rows) extent.rows = row;
    if (letters.length > 0) extent.columns = Math.max(extent.columns, columnNumber(letters));
  }
};

const columnNumber = (letters: string): number => {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
};
