/** Reads an amount of two digits as whole cents. */
export function cents(text: string | undefined): number {
  const value = Math.round(Number(text) * 100);
  if (text === undefined || text === '' || Number.isNaN(value)) throw new Error(`not an amount: ${text}`);
  return value;
}

/** Writes whole cents as an amount of two digits. */
export function amount(minor: number): string {
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
