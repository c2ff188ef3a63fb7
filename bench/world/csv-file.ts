import { closeSync, openSync, writeSync } from 'node:fs';

const FLUSH_AT = 1 << 20;

/** A CSV file written through one large string buffer; synchronous, so memory stays bounded. */
export interface CsvFile {
  write(text: string): void;
  close(): void;
}

export function createCsvFile(path: string, header: string): CsvFile {
  const fd = openSync(path, 'w');
  let buffer = `${header}\n`;
  const flush = (): void => {
    let bytes = Buffer.from(buffer, 'utf8');
    buffer = '';
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(fd, bytes));
  };
  return {
    write(text) {
      buffer += text;
      if (buffer.length >= FLUSH_AT) flush();
    },
    close() {
      flush();
      closeSync(fd);
    },
  };
}

/** Quotes a value for CSV where RFC 4180 asks for it. */
export function csvField(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
