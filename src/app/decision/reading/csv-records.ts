/** The cell that is being read, and what it belongs to. */
interface Reading {
  cell: string;
  row: string[];
  readonly rows: string[][];
}

/**
 * The records of a small table by the names of its head, whatever their case: separated by commas, semicolons or tabs,
 * whichever the head has most of, with quoted cells as RFC 4180 says. Rows that are empty are left out.
 */
export function csvRecords(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = csvRows(text.replace(/^\uFEFF/, ''));
  const keys = head.map(keyOf);
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(keys.map((key, column) => [key, (row[column] ?? '').trim()])));
}

/** A heading as a name: `Accepted by`, `accepted_by` and `acceptedBy` are one. */
const keyOf = (heading: string): string =>
  heading
    .trim()
    .split(/[\s_-]+/)
    .map((word) => (word === word.toUpperCase() ? word.toLowerCase() : word))
    .map(
      (word, place) =>
        (place === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
    )
    .join('');

function csvRows(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text.slice(0, text.search(/[\r\n]|$/)));
  const reading: Reading = { cell: '', row: [], rows: [] };
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (quoted && sign === '"' && text.charAt(place + 1) === '"') {
      reading.cell += '"';
      place += 1;
    } else if (sign === '"' && (quoted || reading.cell === '')) quoted = !quoted;
    else if (!quoted && sign === separator) endCell(reading);
    else if (!quoted && (sign === '\n' || sign === '\r')) endRow(reading);
    else reading.cell += sign;
  }
  endRow(reading);
  return reading.rows;
}

function endCell(reading: Reading): void {
  reading.row.push(reading.cell);
  reading.cell = '';
}

function endRow(reading: Reading): void {
  endCell(reading);
  if (reading.row.some((cell) => cell !== '')) reading.rows.push(reading.row);
  reading.row = [];
}

function separatorOf(head: string): string {
  const found = [',', ';', '\t'].map((sign) => ({ sign, times: head.split(sign).length }));
  return found.toSorted((a, b) => b.times - a.times)[0]?.sign ?? ',';
}
