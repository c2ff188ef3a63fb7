/** Where a file's text goes, piece after piece. */
export type Write = (file: string, text: string) => void;

const pieceLength = 1 << 12;

/** A text file that is written line by line and handed on in pieces. */
export class TextFile {
  readonly #write: Write;
  readonly #file: string;
  #text = '';
  #begun = false;

  constructor(write: Write, file: string) {
    this.#write = write;
    this.#file = file;
  }

  line(text: string): void {
    this.#text += `${text}\n`;
    if (this.#text.length > pieceLength) this.#flush();
  }

  /** Hands on what is left; a file without lines is written empty. */
  close(): void {
    if (this.#text !== '' || !this.#begun) this.#flush();
  }

  #flush(): void {
    this.#begun = true;
    this.#write(this.#file, this.#text);
    this.#text = '';
  }
}

/** Stands in no cell. */
const between = '\u001f';

export interface SheetStyle {
  readonly delimiter: ',' | ';';
  readonly byteOrderMark?: true;
}

/** A CSV file with one header row; cells are quoted where they must be. A file that gets no row is not made. */
export class Sheet {
  readonly #file: TextFile;
  readonly #header: string;
  #hasRows = false;
  readonly #delimiter: string;
  readonly #mustQuote: RegExp;

  constructor(write: Write, file: string, columns: readonly string[], style: SheetStyle) {
    this.#file = new TextFile(write, file);
    this.#delimiter = style.delimiter;
    this.#mustQuote = style.delimiter === ',' ? /[",\r\n]/ : /[";\r\n]/;
    this.#header = `${style.byteOrderMark ? '\ufeff' : ''}${this.#joined(columns)}`;
  }

  row(...cells: readonly string[]): void {
    if (!this.#hasRows) this.#file.line(this.#header);
    this.#hasRows = true;
    this.#file.line(this.#joined(cells));
  }

  close(): void {
    if (this.#hasRows) this.#file.close();
  }

  /** Cells that must be quoted are rare: one look at the whole row tells whether there is any. */
  #joined(cells: readonly string[]): string {
    const joined = cells.join(between);
    if (!this.#mustQuote.test(joined)) return joined.replaceAll(between, this.#delimiter);
    const quote = (cell: string): string =>
      this.#mustQuote.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    return cells.map(quote).join(this.#delimiter);
  }
}
