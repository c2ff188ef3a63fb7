const digitsOfExcel = 15;

/**
 * A number as Excel shows it: its text in the file, but binary noise beyond Excel's 15 digits is rounded away
 * (28.990000000000002 is 28.99). Whole numbers stay as they are, so that long ids keep their digits.
 */
export const numberText = (written: string): string => {
  const parts = /^(-?)(\d+)\.(\d+)$/.exec(written);
  if (parts === null) return written;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const digits = (whole + fraction).replace(/^0+/, '');
  const excess = digits.length - digitsOfExcel;
  if (excess <= 0 || excess >= fraction.length) return written;
  const kept = fraction.length - excess;
  const scaled = BigInt(whole + fraction);
  const unit = 10n ** BigInt(excess);
  const rounded = ((scaled + unit / 2n) / unit).toString().padStart(kept + 1, '0');
  const text = `${rounded.slice(0, -kept)}.${rounded.slice(-kept)}`.replace(/\.?0+$/, '');
  return text === '0' ? '0' : sign + text;
};

/** A cell as text: dates in ISO without a zone, because Excel knows none. */
export const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  return String(cell);
};

const dateText = (date: Date): string => {
  if (Number.isNaN(date.valueOf())) return '#DATE!';
  // A serial number is a fraction of a day and misses the second by a hair.
  const rest = ((date.valueOf() % 1000) + 1000) % 1000;
  const exact = rest <= 5 || rest >= 995 ? new Date(Math.round(date.valueOf() / 1000) * 1000) : date;
  const iso = exact.toISOString().replace('.000Z', '').replace('Z', '');
  // A time without a day counts from Excel's day nought.
  if (iso.startsWith('1899-12-3')) return iso.slice(11);
  return iso.endsWith('T00:00:00') ? iso.slice(0, -9) : iso;
};
