import type { Break } from '../../../model/index.ts';
import { breakColumns, type Cell, type Column } from '../break-columns.ts';
import { headerStyle, type Styles, textStyle } from './styles.ts';

/** Excel's limit of characters in one cell. */
const cellLimit = 32_767;
/** Digits a spreadsheet's numbers hold exactly; a longer one stays text rather than be rounded. */
const exactDigits = 15;

/** Letters of a column, from 0: A, B, ... Z, AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

// Characters XML 1.0 cannot hold at all, and lone surrogates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as the content of an element; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  const clean = text.toWellFormed().replace(unprintable, '\ufffd');
  return /[&<>]/.test(clean)
    ? clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : clean;
}

function stringCell(at: string, value: string, style: number): string {
  const cut = value.length > cellLimit ? `${value.slice(0, cellLimit - 1)}\u2026` : value;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cut)}</t></is></c>`;
}

function cellXml(at: string, cell: Cell, styles: Styles): string {
  if (cell === null) return '';
  if (cell.type === 'text' || cell.value.replace(/\D/g, '').length > exactDigits)
    return stringCell(at, cell.value, textStyle);
  return `<c r="${at}" s="${styles.number(cell.value, cell.currency)}"><v>${cell.value}</v></c>`;
}

const lettersOf = (columns: readonly unknown[]): readonly string[] => columns.map((_, i) => columnName(i));
const rangeOf = (columns: readonly unknown[], rows: number): string =>
  `A1:${columnName(columns.length - 1)}${rows + 1}`;

/** The beginning of a worksheet with so many rows: a frozen header row. */
export function sheetHead<Row>(columns: readonly Column<Row>[], rows: number): string {
  const widths = columns.map(
    (column, i) => `<col min="${i + 1}" max="${i + 1}" width="${column.width}" customWidth="1"/>`,
  );
  const titles = columns.map((column, i) => stringCell(`${columnName(i)}1`, column.title, headerStyle));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${rangeOf(columns, rows)}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols>${widths.join('')}</cols><sheetData><row r="1" ht="18" customHeight="1">${titles.join('')}</row>`;
}

/** Writes the rows of a worksheet, one after the other, below its header. */
export function rowWriter<Row>(columns: readonly Column<Row>[], styles: Styles): (row: Row) => string {
  const letters = lettersOf(columns);
  let at = 1;
  return (row) => {
    at += 1;
    let xml = `<row r="${at}">`;
    for (const [c, column] of columns.entries())
      xml += cellXml(`${letters[c]}${at}`, column.cell(row), styles);
    return `${xml}</row>`;
  };
}

/** The end of a worksheet with so many rows: a filter on its header. */
export function sheetTail(columns: readonly unknown[], rows: number): string {
  return `</sheetData><autoFilter ref="${rangeOf(columns, rows)}"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`;
}

/** One worksheet of breaks, in chunks: a frozen header row, a filter on it, and one row a break. */
export function* sheetXml(breaks: readonly Break[], styles: Styles): Generator<string> {
  let chunk = sheetHead(breakColumns, breaks.length);
  const write = rowWriter(breakColumns, styles);
  for (const found of breaks) {
    chunk += write(found);
    if (chunk.length > 256 * 1024) {
      yield chunk;
      chunk = '';
    }
  }
  yield `${chunk}${sheetTail(breakColumns, breaks.length)}`;
}
