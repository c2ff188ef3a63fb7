import { failure } from '../../../../ground/index.ts';
import { decodeBytes } from './decode.ts';
import { type Encoding, wholeLetters } from './detect-encoding.ts';
import { findLayout, type Layout } from './find-layout.ts';
import type { OpenContext, PhysicalFile, TableDraft } from './open-context.ts';
import type { Windows } from './read-windows.ts';
import { splitRecords } from './split-records.ts';
import { stageText } from './stage-text.ts';

const layoutLetters = 256 * 1024;
const rowsFromStart = 200;
const rowsFromMiddle = 100;

/** Opens a delimited text: in place where it is UTF-8 that the lake can read, else as a staged copy. */
export const openCsv = async (
  file: PhysicalFile,
  windows: Windows,
  encoding: Encoding,
  context: OpenContext,
): Promise<readonly TableDraft[]> => {
  const complete = windows.head.length >= windows.size;
  const decoded = decodeBytes(cutHead(windows.head, encoding, complete), encoding.name)
    .replaceAll('\0', '')
    .replace(/^\ufeff/, '');
  const returnsOnly = !decoded.includes('\n') && decoded.includes('\r');
  const text = returnsOnly ? decoded.replaceAll('\r', '\n') : decoded;
  refuseLongLine(file, text, windows, context);
  const layout = findLayout(text.slice(0, layoutLetters), complete && text.length <= layoutLetters);
  if (layout === undefined) throw failure('file-no-columns', { file: file.name });
  if (layout.header.length > context.limits.columns) {
    const reason = `it has ${layout.header.length} columns, more than ${context.limits.columns}`;
    throw failure(
      'file-not-recognised',
      { file: file.name, reason },
      { hint: 'Export only the columns that are needed.' },
    );
  }
  const inPlace = encoding.name === 'utf-8' && !returnsOnly && !windows.head.includes(0);
  let path = file.path;
  if (!inPlace) {
    path = context.staging.nextPath('csv');
    await stageText(file.path, path, encoding.name, returnsOnly ? 'from-cr' : 'keep');
  }
  const { delimiter, header, headerLines } = layout;
  const sample = [...fromStart(text, layout, complete), ...fromMiddle(windows, encoding, layout)];
  return [
    { name: file.name, path, format: 'csv', delimiter, header, headerLines, encoding: encoding.name, sample },
  ];
};

const cutHead = (head: Buffer, encoding: Encoding, complete: boolean): Buffer => {
  if (complete) return head;
  if (encoding.name === 'utf-8') return wholeLetters(head, false);
  return encoding.name.startsWith('utf-') ? head.subarray(0, head.length & ~3) : head;
};

const refuseLongLine = (file: PhysicalFile, text: string, windows: Windows, context: OpenContext): void => {
  const limit = context.limits.lineBytes;
  if (windows.head.length <= limit) return;
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start > limit) {
      throw failure('file-line-too-long', { file: file.name, limit: `${limit} bytes`, line });
    }
    start = end + 1;
  }
};

const fromStart = (text: string, layout: Layout, complete: boolean): readonly (readonly string[])[] =>
  splitRecords(text, layout.delimiter, { most: layout.firstRecord + rowsFromStart, complete })
    .slice(layout.firstRecord)
    .map((record) => record.cells);

/** The middle may begin inside a quoted field: only rows of the right width are taken. */
const fromMiddle = (windows: Windows, encoding: Encoding, layout: Layout): readonly (readonly string[])[] => {
  if (windows.middle.length === 0 || encoding.name.startsWith('utf-16') || encoding.name.startsWith('utf-32'))
    return [];
  const text = decodeBytes(windows.middle, encoding.name);
  const start = text.indexOf('\n') + 1;
  return splitRecords(text.slice(start), layout.delimiter, { most: rowsFromMiddle * 4, complete: false })
    .map((record) => record.cells)
    .filter((cells) => cells.length === layout.header.length)
    .slice(0, rowsFromMiddle);
};
