/** One record of a delimited text. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Line it starts on, from 0. */
  readonly line: number;
  /** Lines it takes up. */
  readonly lines: number;
}

/** How far a quoted field may reach before its quote is taken for a letter. */
const mostLinesInAField = 500;

/**
 * Splits text into records by RFC 4180, lenient where real exports are: a quote inside an unquoted field is a letter,
 * and a quote that is never closed does not swallow the rest.
 * A last record without a line end is kept only when `complete` says that the text ends with the file.
 */
export const splitRecords = (
  text: string,
  delimiter: string,
  options: { readonly most: number; readonly complete: boolean },
): CsvRecord[] => {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 0;
  while (at < text.length && records.length < options.most) {
    const quoted = readRecord(text, at, delimiter, true);
    // The window may end inside a quoted field that goes on in the file.
    if (quoted === 'cut' && !options.complete) break;
    const read = typeof quoted === 'string' ? readRecord(text, at, delimiter, false) : quoted;
    if (typeof read === 'string') break;
    if (!read.closed && !options.complete) break;
    records.push({ cells: read.cells, line, lines: read.lines });
    line += read.lines;
    at = read.end;
  }
  return records;
};

interface Read {
  readonly cells: string[];
  readonly end: number;
  readonly lines: number;
  readonly closed: boolean;
}

/** A quote that is not closed within reach (`never`), or not before the text ends (`cut`). */
type Unclosed = 'never' | 'cut';

const readRecord = (text: string, start: number, delimiter: string, quotes: boolean): Read | Unclosed => {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  while (true) {
    let cell = '';
    if (quotes && text[at] === '"') {
      const field = readQuoted(text, at + 1);
      if (typeof field === 'string') return field;
      cell = field.value;
      at = field.end;
      lines += field.lines;
    }
    const stop = nextStop(text, at, delimiter);
    cells.push(cell + text.slice(at, stop));
    if (stop >= text.length) return { cells, end: stop, lines, closed: false };
    if (text[stop] === delimiter) {
      at = stop + 1;
      continue;
    }
    const end = text[stop] === '\r' && text[stop + 1] === '\n' ? stop + 2 : stop + 1;
    return { cells, end, lines, closed: true };
  }
};

const nextStop = (text: string, from: number, delimiter: string): number => {
  const code = delimiter.charCodeAt(0);
  for (let at = from; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === code || letter === 10 || letter === 13) return at;
  }
  return text.length;
};

const readQuoted = (text: string, from: number): { value: string; end: number; lines: number } | Unclosed => {
  let value = '';
  let at = from;
  while (true) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return countLines(text.slice(at)) > mostLinesInAField ? 'never' : 'cut';
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const lines = countLines(value);
      return lines > mostLinesInAField ? 'never' : { value, end: quote + 1, lines };
    }
    value += '"';
    at = quote + 2;
  }
};

const countLines = (value: string): number => {
  if (!value.includes('\n') && !value.includes('\r')) return 0;
  return value.split(/\r\n|\n|\r/).length - 1;
};
