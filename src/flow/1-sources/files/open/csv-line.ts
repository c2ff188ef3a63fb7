/** Writes one record as a line of RFC 4180 with commas and a line feed. */
export const csvLine = (cells: readonly (string | null | undefined)[]): string =>
  `${cells.map(csvCell).join(',')}\n`;

const csvCell = (cell: string | null | undefined): string => {
  if (cell === null || cell === undefined) return '';
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};
